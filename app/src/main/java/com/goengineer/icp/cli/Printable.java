package com.goengineer.icp.cli;

import java.util.HexFormat;

/** Text that somebody else typed, safe to print on a terminal, on the line it belongs to. */
final class Printable {
  private Printable() {}

  /**
   * The text with what a terminal would obey, or what would look like another line or run
   * backwards, as <code>\</code><code>u</code> and four digits: controls, line and paragraph
   * separators, format characters and halves of pairs; a backslash is doubled where something was
   * replaced, so that nothing is ambiguous.
   */
  static String of(String text) {
    if (text.codePoints().noneMatch(Printable::isUnsafe)) {
      return text;
    }
    StringBuilder safe = new StringBuilder();
    text.codePoints().forEach(each -> append(safe, each));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int codePoint) {
    if (isUnsafe(codePoint)) {
      for (char unit : Character.toChars(codePoint)) {
        safe.append("\\u").append(HexFormat.of().toHexDigits(unit));
      }
    } else if (codePoint == '\\') {
      safe.append("\\\\");
    } else {
      safe.appendCodePoint(codePoint);
    }
  }

  private static boolean isUnsafe(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
