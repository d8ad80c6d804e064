package com.goengineer.icp.segments;

/** How much CAD software an account has licensed. */
public enum CadTier {
  BRONZE("Bronze"),
  SILVER("Silver"),
  GOLD("Gold"),
  PLATINUM("Platinum");

  private final String label;

  CadTier(String label) {
    this.label = label;
  }

  /** What it is called in files and on screen. */
  public String label() {
    return label;
  }
}
