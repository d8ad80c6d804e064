package com.goengineer.icp.scoring;

/** What an account's percentile is measured against. */
public enum GradeMode {
  /**
   * The population that the model was fitted to: the limits stay until refitted, so other accounts
   * or other weights show who moves.
   */
  FITTED_LIMITS,
  /** The population that is being scored: the shares of the grades come out as configured. */
  FORCED_CURVE
}
