package com.goengineer.icp.weights;

import com.goengineer.icp.statistics.Workers;

/**
 * How to search.
 *
 * @param seed of the random directions and of CMA-ES; the same seed finds the same weights
 * @param negligible an improvement that the data cannot tell from none (a part of its standard
 *     error): a round that gains less ends the search; 0 searches to the last digit
 * @param workers threads; the result does not depend on their number
 * @param progress listener, which may also stop the search
 */
public record SearchSettings(long seed, double negligible, Workers workers, Progress progress) {

  /** To the last digit, on one thread, silently. */
  public static SearchSettings exhaustive(long seed) {
    return new SearchSettings(seed, 0, new Workers(1), Progress.SILENT);
  }
}
