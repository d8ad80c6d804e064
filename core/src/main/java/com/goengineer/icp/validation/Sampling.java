package com.goengineer.icp.validation;

import com.goengineer.icp.statistics.Bootstrap;
import com.goengineer.icp.statistics.Workers;

/**
 * How uncertainty is worked out.
 *
 * @param bootstrap number of draws and seed
 * @param workers threads; no result depends on their number
 */
public record Sampling(Bootstrap bootstrap, Workers workers) {

  /** Draws behind every interval of a report. */
  public static final int REPORT_DRAWS = 200;

  /** Draws behind the verdict, whose 95 % bounds decide. */
  public static final int VERDICT_DRAWS = 1000;

  /** So many draws of a seed. */
  public static Sampling of(int draws, long seed, Workers workers) {
    return new Sampling(new Bootstrap(draws, seed), workers);
  }
}
