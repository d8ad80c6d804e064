package com.goengineer.icp.scoring.component;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers in explanations: at most four decimals, no exponent, the same in every locale. */
final class Figures {

  private static final int DECIMALS = 4;

  private Figures() {}

  static String of(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
