package com.goengineer.icp.readers.cells;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimal text to a whole number of units of its last decimal, rounded half-even, exactly. */
final class FixedPoint {
  /** The text is no plain decimal, or too long for the short way. */
  static final long NOT_PLAIN = Long.MIN_VALUE;

  private static final int MAXIMUM_DIGITS = 17;
  private static final BigDecimal SMALLEST = new BigDecimal("0.0001");

  private FixedPoint() {}

  /**
   * Reads {@code -?digits[.digits]}.
   *
   * @param decimals how many are kept, 0 or more
   * @return the number times ten to the decimals; {@link #NOT_PLAIN} for anything else, among it an
   *     exponent and more than 17 digits
   */
  static long parse(CharSequence text, int decimals) {
    int length = text.length();
    int first = length > 0 && text.charAt(0) == '-' ? 1 : 0;
    int point = indexOfPoint(text);
    int digits = length - first - (point < length ? 1 : 0);
    if (digits < 1 || digits > MAXIMUM_DIGITS) {
      return NOT_PLAIN;
    }
    long number = 0;
    for (int i = first; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        number = 10 * number + (c - '0');
      } else if (i != point) {
        return NOT_PLAIN;
      }
    }
    long units = scale(number, decimals - Math.max(length - point - 1, 0));
    return first == 1 && units != NOT_PLAIN ? -units : units;
  }

  /** Place of the first point, the length when there is none. */
  private static int indexOfPoint(CharSequence text) {
    int point = 0;
    while (point < text.length() && text.charAt(point) != '.') {
      point++;
    }
    return point;
  }

  private static long scale(long digits, int power) {
    if (power < -MAXIMUM_DIGITS || (power > 0 && digits > 10_000_000_000_000_000L)) {
      return NOT_PLAIN;
    }
    long factor = 1;
    for (int i = 0; i < Math.abs(power); i++) {
      factor *= 10;
    }
    return power >= 0 ? digits * factor : divideHalfEven(digits, factor);
  }

  private static long divideHalfEven(long digits, long divisor) {
    long quotient = digits / divisor;
    long twice = 2 * (digits % divisor);
    boolean up = twice > divisor || (twice == divisor && (quotient & 1) == 1);
    return up ? quotient + 1 : quotient;
  }

  /** The same for a number that is at hand exactly; it must be smaller than 1e16. */
  static long of(BigDecimal number, int decimals) {
    // Rounding 1e-999999999 the general way would take for ever.
    if (number.abs().compareTo(SMALLEST) < 0) {
      return 0;
    }
    return number.setScale(decimals, RoundingMode.HALF_EVEN).unscaledValue().longValueExact();
  }
}
