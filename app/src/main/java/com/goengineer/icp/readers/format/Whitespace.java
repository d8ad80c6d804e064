package com.goengineer.icp.readers.format;

/** White space as people see it: Unicode's, and the invisible characters that files carry along. */
public final class Whitespace {
  private Whitespace() {}

  /** True when there is nothing to see in a text. */
  public static boolean isBlank(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isInvisible(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Without invisible characters at both ends and without control characters inside. */
  public static String clean(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isInvisible(text.charAt(from))) {
      from++;
    }
    while (to > from && isInvisible(text.charAt(to - 1))) {
      to--;
    }
    String trimmed = text.substring(from, to);
    return hasControl(trimmed) ? withoutControls(trimmed) : trimmed;
  }

  private static boolean isInvisible(char c) {
    return c <= ' '
        || (c >= '\u007F'
            && (c <= '\u00A0'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200B'
                || c == '\u2060'
                || c == '\uFEFF'));
  }

  private static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String withoutControls(String text) {
    return text.replaceAll("\\s*[\\t\\n\\r\\u000B\\f\\u0085]\\s*", " ")
        .replaceAll("\\p{Cntrl}", "");
  }
}
