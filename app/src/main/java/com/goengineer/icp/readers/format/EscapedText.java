package com.goengineer.icp.readers.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that XML cannot hold are written {@code _xHHHH_} in workbooks (ECMA-376 part 1,
 * 22.9.2.19, ST_Xstring): {@code _x000D_} is a carriage return, {@code _x005F_} an underscore.
 */
final class EscapedText {
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private EscapedText() {}

  static String decode(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher matcher = ESCAPE.matcher(text);
    return matcher.replaceAll(match ->
        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }
}
