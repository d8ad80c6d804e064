package com.goengineer.icp.charts.drawing;

/** Text made safe inside XML and HTML, in elements and in quoted attributes. */
public final class Markup {
  private static final int REPLACEMENT = 0xFFFD;

  private Markup() {}

  /**
   * Escapes the five characters that mean something in markup; characters that XML does not allow
   * (controls, lone surrogates) become the replacement character. Linear in the length.
   */
  public static String escaped(String text) {
    StringBuilder result = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(character -> append(result, character));
    return result.toString();
  }

  private static void append(StringBuilder result, int character) {
    switch (character) {
      case '&' -> result.append("&amp;");
      case '<' -> result.append("&lt;");
      case '>' -> result.append("&gt;");
      case '"' -> result.append("&quot;");
      case '\'' -> result.append("&#39;");
      default -> result.appendCodePoint(isAllowed(character) ? character : REPLACEMENT);
    }
  }

  /** The production Char of XML 1.0, without the C1 controls. */
  private static boolean isAllowed(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character < 0x7F)
        || (character >= 0xA0 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
