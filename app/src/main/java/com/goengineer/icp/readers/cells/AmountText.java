package com.goengineer.icp.readers.cells;

import com.goengineer.icp.sources.DecimalSign;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A number as people write it: {@code $1,000}, {@code (12.50)}, {@code 1.234,50 EUR}, {@code 12-},
 * {@code 1 234,50}, {@code 1'234.50}, {@code 1e3}. Currency signs and codes, outer white space and
 * grouping are taken off; parentheses and a minus at either end mean below zero.
 *
 * @param negative below zero
 * @param body digits with points and commas, as they stood
 * @param exponent power of ten behind an "e", 0 without one
 */
record AmountText(boolean negative, String body, int exponent) {

  /** Most characters of a number, and most zeros its exponent stands for: doubles have some 310. */
  static final int LONGEST = 400;

  /** What one number says about the decimal sign of its column. */
  enum Evidence {
    /** Only the point can be the decimal sign: 5,170.57 or 12.5. */
    POINT,
    /** Only the comma can be the decimal sign: 5.170,57 or 12,5. */
    COMMA,
    /** Thousands or thousandths: 1,234 or 1.234. */
    EITHER,
    /** There is neither point nor comma. */
    NONE
  }

  private static final String CURRENCY =
      "(?:US|C|CA|A|AU|NZ|HK|S|R)?\\p{Sc}|"
          + "USD|EUR|GBP|CAD|AUD|NZD|CHF|JPY|CNY|INR|MXN|BRL|SEK|NOK|DKK|PLN|CZK|HUF|ZAR|SGD|HKD";
  private static final Pattern CURRENCY_IN = Pattern.compile(CURRENCY);

  /** What a dollar sign means to most who write one. */
  static final String DOLLAR = "USD";

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("$", DOLLAR),
          Map.entry("US$", DOLLAR),
          Map.entry("C$", "CAD"),
          Map.entry("CA$", "CAD"),
          Map.entry("A$", "AUD"),
          Map.entry("AU$", "AUD"),
          Map.entry("NZ$", "NZD"),
          Map.entry("HK$", "HKD"),
          Map.entry("S$", "SGD"),
          Map.entry("R$", "BRL"),
          Map.entry("\u20AC", "EUR"),
          Map.entry("\u00A3", "GBP"),
          Map.entry("\u20B9", "INR"));

  private static final String MINUS = "[-\\u2212\\u2013]";
  private static final String CURRENCY_OR_NOT = "\\s*(?:" + CURRENCY + ")?\\s*";
  private static final Pattern NUMBER =
      Pattern.compile(
          CURRENCY_OR_NOT
              + "(?<open>\\()?\\s*(?<sign>"
              + MINUS
              + "|\\+)?"
              + CURRENCY_OR_NOT
              + "(?<second>"
              + MINUS
              + ")?\\s*"
              + "(?<body>\\d[\\d.,]*|[.,]\\d+)(?:[eE](?<exponent>[+-]?\\d{1,2}))?"
              + CURRENCY_OR_NOT
              + "(?<last>"
              + MINUS
              + ")?\\s*(?<close>\\))?"
              + CURRENCY_OR_NOT);

  /** "1.234,-" is a round amount, not one below zero. */
  private static final Pattern ROUND =
      Pattern.compile("(?<=\\d)(?<decimal>[.,])[-\\u2013\\u2014]{1,2}$");

  /** A space or apostrophe before a group of three digits. */
  private static final Pattern GROUP_SPACE =
      Pattern.compile("(?<=\\d)[ '\\u2019](?=\\d{3}(?!\\d))");

  /** Reads a trimmed text; empty when it is no number under any reading. */
  static Optional<AmountText> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String spaced = text.replaceAll("[\\u00A0\\u2007\\u2009\\u202F]", " ");
    String plain =
        GROUP_SPACE.matcher(ROUND.matcher(spaced).replaceAll("${decimal}00")).replaceAll("");
    Matcher matcher = NUMBER.matcher(plain);
    if (!matcher.matches() || (matcher.group("open") == null) != (matcher.group("close") == null)) {
      return Optional.empty();
    }
    String exponent = matcher.group("exponent");
    int power = exponent == null ? 0 : Integer.parseInt(exponent);
    long minuses = minuses(matcher);
    return minuses > 1
        ? Optional.empty()
        : Optional.of(new AmountText(minuses == 1, matcher.group("body"), power));
  }

  /**
   * The currency that a text names by sign or code, as its code where the sign has one; {@link
   * #DOLLAR} for any dollar that is not named further.
   */
  static Optional<String> currencyIn(String text) {
    Matcher matcher = CURRENCY_IN.matcher(text);
    return matcher.find()
        ? Optional.of(CODES.getOrDefault(matcher.group(), matcher.group()))
        : Optional.empty();
  }

  private static long minuses(Matcher matcher) {
    return Stream.of("open", "sign", "second", "last")
        .map(matcher::group)
        .filter(found -> found != null && !found.equals("+"))
        .count();
  }

  /** What the points and commas of this number tell. */
  Evidence evidence() {
    int points = count('.');
    int commas = count(',');
    if (points + commas == 0) {
      return Evidence.NONE;
    }
    if (points > 0 && commas > 0) {
      return body.lastIndexOf('.') > body.lastIndexOf(',') ? Evidence.POINT : Evidence.COMMA;
    }
    if (points + commas > 1) {
      return commas > 0 ? Evidence.POINT : Evidence.COMMA;
    }
    boolean couldGroup = body.matches("[1-9]\\d{0,2}[.,]\\d{3}") && exponent == 0;
    if (couldGroup) {
      return Evidence.EITHER;
    }
    return points > 0 ? Evidence.POINT : Evidence.COMMA;
  }

  private int count(char sign) {
    return (int) body.chars().filter(c -> c == sign).count();
  }

  /** The number under a decimal sign; empty when its points and commas do not fit that reading. */
  Optional<BigDecimal> value(DecimalSign decimal) {
    int split = body.indexOf(decimal.sign());
    String whole = split < 0 ? body : body.substring(0, split);
    String fraction = split < 0 ? "" : body.substring(split + 1);
    if (!fraction.matches("\\d*") || !isGrouped(whole, decimal.grouping())) {
      return Optional.empty();
    }
    String digits = whole.replace(String.valueOf(decimal.grouping()), "");
    BigDecimal magnitude =
        new BigDecimal(
                (digits.isEmpty() ? "0" : digits) + "." + (fraction.isEmpty() ? "0" : fraction))
            .scaleByPowerOfTen(exponent);
    return Optional.of(negative ? magnitude.negate() : magnitude);
  }

  /** Digits in groups of three, or in the groups of two before the last three of Indian usage. */
  private static boolean isGrouped(String whole, char grouping) {
    String sign = Pattern.quote(String.valueOf(grouping));
    return whole.matches("\\d*")
        || whole.matches("\\d{1,3}(" + sign + "\\d{3})+")
        || whole.matches("\\d{1,2}(" + sign + "\\d{2})*" + sign + "\\d{3}");
  }
}
