package com.goengineer.icp.industries;

import com.goengineer.icp.statistics.ValueCounts;

/**
 * What the accounts of one industry have bought.
 *
 * @param industry its name
 * @param accounts n, at least 1
 * @param adopters accounts with a performance above 0
 * @param mean mean performance of all n accounts, which is the adoption rate times the mean among
 *     adopters
 * @param squares sum of squared differences from the mean
 */
public record IndustryPerformance(
    String industry, long accounts, long adopters, double mean, double squares) {

  /** Summarises performances, none negative. */
  static IndustryPerformance of(String industry, ValueCounts performance) {
    double mean = performance.mean();
    return new IndustryPerformance(
        industry,
        performance.total(),
        performance.total() - performance.countOf(0),
        mean,
        performance.sumOfSquaresAround(mean));
  }
}
