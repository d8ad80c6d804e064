package com.goengineer.icp.industries;

/** How shrunk means become data scores between 0 and 1. */
public enum DataScale {
  /**
   * r / (1 + r) with r = shrunk mean / global mean: 0.5 for an average industry, and for all when
   * industries do not differ.
   */
  RATIO,
  /**
   * (shrunk - smallest) / (largest - smallest), 0.5 when all are equal: the original's. It
   * stretches pure noise over the whole scale.
   */
  MIN_MAX
}
