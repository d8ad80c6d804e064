package com.goengineer.icp.readers.cells;

import com.goengineer.icp.readers.format.CellKind;
import com.goengineer.icp.readers.format.Whitespace;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * How text is cleaned. Everywhere outer white space (also no-break and zero-width space) and
 * control characters are removed, line breaks and tabs inside become one space; letters are kept as
 * given, without normalisation.
 */
enum TextRule {
  /** Names and remarks: only "" and #N/A are unknown, for a company may be called NA. */
  FREE,
  /** Values from a list: every way to say "nothing" is unknown. */
  CATEGORY,
  /** Identifiers: as CATEGORY, and 10005.0 is "10005"; leading zeros and case are kept. */
  ID;

  private static final Pattern WHOLE_WITH_FRACTION = Pattern.compile("(\\d+)[.,]0+");

  /** How a CSV file tells Excel to leave leading zeros alone: ="00123". */
  private static final Pattern FORCED_TEXT = Pattern.compile("^=\"([^\"]*)\"$");

  /** What Excel makes of a long number in a CSV file: 1.0005E+04. */
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d\\.\\d+[eE]\\+?\\d{1,2}");

  /** The clean text of a cell, "" when unknown. */
  String clean(CellKind kind, String text) {
    if (kind == CellKind.NUMBER) {
      return plainNumber(text);
    }
    String clean = Whitespace.clean(text);
    return switch (this) {
      case FREE -> clean.equals("#N/A") ? "" : clean;
      case CATEGORY -> BlankTokens.contains(clean) ? "" : clean;
      case ID -> BlankTokens.contains(clean) ? "" : canonicalId(clean);
    };
  }

  private static String canonicalId(String given) {
    String text = FORCED_TEXT.matcher(given).replaceFirst("$1");
    if (text.isEmpty() || text.charAt(0) < '0' || text.charAt(0) > '9') {
      return text;
    }
    if (SCIENTIFIC.matcher(text).matches()) {
      BigDecimal number = new BigDecimal(text);
      return isWhole(number) ? number.toBigInteger().toString() : text;
    }
    return WHOLE_WITH_FRACTION.matcher(text).replaceFirst("$1");
  }

  /** A number without exponent and without zeros behind the point. */
  private static String plainNumber(String text) {
    if (text.length() > AmountText.LONGEST) {
      return Whitespace.clean(text);
    }
    try {
      BigDecimal number = new BigDecimal(text);
      if (Math.abs(number.scale()) > AmountText.LONGEST) {
        return Whitespace.clean(text); // 1e999999999 would be written out
      }
      return isWhole(number)
          ? number.toBigInteger().toString()
          : number.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return Whitespace.clean(text);
    }
  }

  private static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }
}
