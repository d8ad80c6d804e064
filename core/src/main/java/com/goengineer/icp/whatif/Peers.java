package com.goengineer.icp.whatif;

import com.goengineer.icp.statistics.Quantiles;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What is usual in an industry. */
final class Peers {
  private Peers() {}

  /** The median score of each component among the accounts of a row's industry. O(n log n). */
  static double[] medians(Population population, Industries industries, int row) {
    int code = industries.codes()[row];
    int[] peers =
        IntStream.range(0, population.size())
            .filter(each -> industries.codes()[each] == code)
            .toArray();
    return Arrays.stream(population.componentScores())
        .mapToDouble(scores ->
            Quantiles.type7(Arrays.stream(peers).mapToDouble(i -> scores[i]).toArray(), 0.5))
        .toArray();
  }
}
