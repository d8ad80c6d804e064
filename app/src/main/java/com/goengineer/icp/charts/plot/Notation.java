package com.goengineer.icp.charts.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as readers see them: en-US grouping, true minus, money in three significant digits with
 * K, M, B, T; never the machine's locale.
 *
 * @param currency the sign in front of an amount: "$", "€", "CHF "
 */
public record Notation(String currency) {
  /** Amounts in US dollars. */
  public static final Notation US_DOLLAR = new Notation("$");

  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
  private static final String MINUS = "\u2212";
  private static final String[] MAGNITUDES = {"", "K", "M", "B", "T"};
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  /** The notation of a currency by its ISO 4217 code; a code without a known sign stands itself. */
  public static Notation ofCurrency(String code) {
    return switch (code) {
      case "USD" -> US_DOLLAR;
      case "EUR" -> new Notation("€");
      case "GBP" -> new Notation("£");
      case "JPY" -> new Notation("¥");
      default -> new Notation(code + " ");
    };
  }

  /** A value beside its mark: {@code 48,213}, {@code $1.24M}, {@code 62.4}, {@code 10.0%}. */
  public String write(Measure measure, double value) {
    if (Double.isNaN(value)) {
      return "no data";
    }
    return switch (measure) {
      case COUNT -> count(StrictMath.round(value));
      case MONEY -> money(BigDecimal.valueOf(value));
      case SCORE -> fixed(BigDecimal.valueOf(value), 1);
      case SHARE -> share(BigDecimal.valueOf(value));
      case CATEGORY -> throw new IllegalArgumentException("a name is not a number");
    };
  }

  /**
   * A value at a tick, as short as it can be: {@code 2K}, {@code $1.5M}, {@code 60}, {@code 40%}.
   */
  public String tick(Measure measure, double value) {
    BigDecimal number = BigDecimal.valueOf(value);
    return switch (measure) {
      case COUNT -> compact(number, "", true);
      case MONEY -> compact(number, currency, true);
      case SCORE -> signed(plain(number.stripTrailingZeros()));
      case SHARE -> signed(plain(number.movePointRight(2).stripTrailingZeros())) + "%";
      case CATEGORY -> throw new IllegalArgumentException("a name is not a number");
    };
  }

  /** A whole number in full: {@code 48,213}. */
  public String count(long value) {
    return signed(grouped(Long.toString(value)));
  }

  /** An amount in three significant digits: {@code $884}, {@code $1.24M}. */
  public String money(BigDecimal amount) {
    return compact(amount, currency, false);
  }

  /** An amount to the cent: {@code $1,240,310.55}. */
  public String exactMoney(BigDecimal amount) {
    String text = plain(amount.setScale(2, RoundingMode.HALF_EVEN).abs());
    int point = text.length() - 3;
    String digits = currency + grouped(text.substring(0, point)) + text.substring(point);
    return amount.signum() < 0 ? MINUS + digits : digits;
  }

  /** A share as percent with one decimal: {@code 43.2%}. */
  public String share(BigDecimal share) {
    return fixed(share.movePointRight(2), 1) + "%";
  }

  /** A number with so many decimals. */
  public String fixed(BigDecimal number, int decimals) {
    BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_EVEN);
    return signed(grouped(plain(rounded.signum() == 0 ? rounded.abs() : rounded)));
  }

  private static String compact(BigDecimal number, String sign, boolean shortest) {
    BigDecimal rounded = number.abs().round(THREE_DIGITS);
    int magnitude = 0;
    while (rounded.compareTo(THOUSAND) >= 0 && magnitude < MAGNITUDES.length - 1) {
      rounded = rounded.movePointLeft(3);
      magnitude++;
    }
    BigDecimal digits = magnitude == 0 && !shortest ? whole(rounded) : rounded;
    String text = plain(shortest ? digits.stripTrailingZeros() : threeDigits(digits, magnitude));
    String minus = number.signum() < 0 && digits.signum() != 0 ? MINUS : "";
    return minus + sign + grouped(text) + MAGNITUDES[magnitude];
  }

  private static BigDecimal whole(BigDecimal number) {
    return number.setScale(0, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal threeDigits(BigDecimal number, int magnitude) {
    if (magnitude == 0) {
      return number;
    }
    int integerDigits = number.precision() - number.scale();
    return number.setScale(Math.max(0, 3 - integerDigits), RoundingMode.HALF_EVEN);
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  private static String signed(String text) {
    return text.startsWith("-") ? MINUS + text.substring(1) : text;
  }

  /** Thousands separated by commas, left of the point. */
  private static String grouped(String text) {
    int point = text.indexOf('.');
    StringBuilder result = new StringBuilder(text);
    int first = text.startsWith("-") ? 1 : 0;
    for (int i = (point < 0 ? text.length() : point) - 3; i > first; i -= 3) {
      result.insert(i, ',');
    }
    return result.toString();
  }
}
