package com.goengineer.icp.scoring.component;

/** The rule of settings that are shares. */
final class Shares {

  private Shares() {}

  /**
   * Requires 0 to 1.
   *
   * @throws IllegalArgumentException naming the setting, for anything else and for NaN
   */
  static void require(String setting, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(setting + " must be 0 to 1, not " + value);
    }
  }
}
