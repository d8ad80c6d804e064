package com.goengineer.icp.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether probabilities mean what they say: of the pairs with p near 0.8, are 80 % matches?
 *
 * @param bins of equal width over [0, 1], those without pairs included
 */
public record Reliability(List<Bin> bins) {

  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * Pairs whose probability falls into one interval.
   *
   * @param pairs their number
   * @param meanProbability what was predicted, NaN without pairs
   * @param matchShare what was true, NaN without pairs
   */
  public record Bin(long pairs, double meanProbability, double matchShare) {}

  /**
   * That of the weights that are shipped, on a generated set that they were not trained on; made
   * with the weights, see docs/concepts/linkage.md.
   */
  public static Reliability ofShippedWeights() {
    return new Reliability(
        ResourceTable.read("reliability.tsv").stream()
            .map(line ->
                new Bin(
                    Long.parseLong(line[1]),
                    Double.parseDouble(line[2]),
                    (double) Long.parseLong(line[3]) / Long.parseLong(line[1])))
            .toList());
  }

  /** As reliability.tsv has it: from which probability, pairs, mean probability, matches. */
  String text() {
    StringBuilder text =
        new StringBuilder(
            "# Lower edge, pairs, mean probability, matches; made by TrainWeights.\n");
    for (int bin = 0; bin < bins.size(); bin++) {
      Bin of = bins.get(bin);
      text.append(
          String.format(
              Locale.ROOT,
              "%.2f\t%d\t%.6f\t%d\n",
              (double) bin / bins.size(),
              of.pairs(),
              of.meanProbability(),
              Math.round(of.matchShare() * of.pairs())));
    }
    return text.toString();
  }

  /**
   * Compares probabilities with the truth.
   *
   * @param probabilities n values in [0, 1]
   * @param matches n truths
   * @param bins number of intervals, at least 1; p = 1 belongs to the last
   */
  public static Reliability of(double[] probabilities, boolean[] matches, int bins) {
    long[] pairs = new long[bins];
    double[] predicted = new double[bins];
    long[] right = new long[bins];
    for (int at = 0; at < probabilities.length; at++) {
      int bin = Math.min(bins - 1, (int) (probabilities[at] * bins));
      pairs[bin]++;
      predicted[bin] += probabilities[at];
      right[bin] += matches[at] ? 1 : 0;
    }
    List<Bin> list = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      list.add(new Bin(pairs[bin], predicted[bin] / pairs[bin], (double) right[bin] / pairs[bin]));
    }
    return new Reliability(list);
  }

  /**
   * Expected calibration error: the mean of |predicted - true| over all pairs, bin by bin, in [0,
   * 1]; 0 without pairs (Naeini, Cooper and Hauskrecht 2015).
   */
  public double expectedCalibrationError() {
    double sum = 0;
    long total = 0;
    for (Bin bin : bins) {
      if (bin.pairs() > 0) {
        sum += bin.pairs() * Math.abs(bin.meanProbability() - bin.matchShare());
        total += bin.pairs();
      }
    }
    return total == 0 ? 0 : sum / total;
  }
}
