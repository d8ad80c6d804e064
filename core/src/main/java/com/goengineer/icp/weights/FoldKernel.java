package com.goengineer.icp.weights;

import java.util.Arrays;

/**
 * The utility of weights at one as-of date, as fast as it goes.
 *
 * <p>With d = twice the average rank of the score less (n + 1), all three terms are sums over the
 * accounts: Gini and AUC together sum(d * a), Spearman sum(d * e) / (|d| * |e|), where a and e (the
 * same d of the profit) depend on the outcome alone and are worked out once. What is left per
 * evaluation is a weighted sum, a ranking and two sums of products.
 *
 * <p><b>Exact</b>: raw scores as the product rounds them, radix-sorted. <b>Histogram</b>: scores
 * into equal buckets; per bucket the number of accounts, the sum of e and the sum of a in whole
 * units. These are integers, so the result is the same however the rows are walked. All accounts of
 * a bucket share its average rank. Immutable; a {@link Scratch} per thread.
 */
final class FoldKernel {

  /** Buckets of the histogram over all accounts. */
  static final int BUCKETS = 4096;

  static final int BLOCK = 1024;
  static final int CELLS = 256;
  private static final int SAMPLED = 1024;

  /** Up to so many buckets are laid out evenly: a sketch is not worth a second look. */
  private static final int COARSE = 512;

  private static final int COUNT_BITS = 24;
  private static final long COUNT_MASK = (1L << COUNT_BITS) - 1;

  private final TrainingFold fold;
  private final int buckets;
  private final float[][] columns;
  private final double[] least;
  private final double[] most;
  private final RankedOutcome outcome;

  FoldKernel(TrainingFold fold, int buckets) {
    this.fold = fold;
    this.buckets = buckets;
    columns = new float[fold.components()][];
    least = new double[fold.components()];
    most = new double[fold.components()];
    for (int component = 0; component < columns.length; component++) {
      columns[component] = narrow(component);
    }
    outcome = RankedOutcome.of(fold.judge());
  }

  private float[] narrow(int component) {
    double[] column = fold.scores()[component];
    float[] narrow = new float[column.length];
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < narrow.length; row++) {
      narrow[row] = (float) column[row];
      smallest = Math.min(smallest, column[row]);
      largest = Math.max(largest, column[row]);
    }
    least[component] = smallest;
    most[component] = largest;
    return narrow;
  }

  int buckets() {
    return buckets;
  }

  /** U of the weights by exact ranks; O(n). */
  double exact(double[] weights, Scratch scratch) {
    int rows = fold.size();
    scratch.rankScores(fold.scores(), weights, rows);
    int[] doubled = scratch.doubledRanks;
    double[] linear = outcome.linear();
    int[] profitRanks = outcome.ranks();
    double sum = 0;
    double together = 0;
    double squares = 0;
    for (int row = 0; row < rows; row++) {
      double rank = doubled[row] - (rows + 1);
      sum += rank * linear[row];
      together += rank * profitRanks[row];
      squares += rank * rank;
    }
    return sum
        + (squares == 0 ? 0 : outcome.spearmanFactor() * together / StrictMath.sqrt(squares));
  }

  /** U of the weights by the histogram; O(n + buckets). */
  double histogram(double[] weights, Scratch scratch) {
    Arrays.fill(scratch.countsAndRanks, 0, buckets, 0);
    Arrays.fill(scratch.linearSums, 0, buckets, 0);
    float[] factors = new float[weights.length];
    float offset = layOutBuckets(weights, factors, scratch);
    for (int from = 0; from < fold.size(); from += BLOCK) {
      int rows = Math.min(BLOCK, fold.size() - from);
      bucketNumbers(factors, offset, new int[] {from, rows}, scratch);
      count(from, rows, scratch);
    }
    return fromBuckets(scratch);
  }

  /**
   * Lays the buckets out for a weight vector: the range of the score is cut into equal cells, and
   * the buckets are shared out among the cells by how many of a few accounts fall into each, so
   * that they are fine where the scores are dense.
   *
   * @param factors written: what turns a row's scores into its place in units of cells
   * @return what is to be added to that place
   */
  private float layOutBuckets(double[] weights, float[] factors, Scratch scratch) {
    double low = 0;
    double high = 0;
    for (int component = 0; component < weights.length; component++) {
      low += weights[component] * least[component];
      high += weights[component] * most[component];
    }
    double scale = high > low ? (CELLS - 1) / (high - low) : 0;
    for (int component = 0; component < weights.length; component++) {
      factors[component] = (float) (weights[component] * scale);
    }
    float offset = (float) (0.5 - low * scale);
    if (buckets > COARSE) {
      scratch.shareOut(buckets, sampleOfCells(factors, offset, scratch));
    } else {
      scratch.shareOutEvenly(buckets);
    }
    return offset;
  }

  /** Counts a sample of the accounts by cell; returns how many were counted. */
  private int sampleOfCells(float[] factors, float offset, Scratch scratch) {
    Arrays.fill(scratch.inCell, 0);
    int step = Math.max(1, fold.size() / SAMPLED);
    int counted = 0;
    for (int row = 0; row < fold.size(); row += step) {
      float place = offset;
      for (int component = 0; component < factors.length; component++) {
        place += factors[component] * columns[component][row];
      }
      scratch.inCell[cell(place)]++;
      counted++;
    }
    return Math.max(1, counted);
  }

  private static int cell(float place) {
    return Math.max(0, Math.min(CELLS - 1, (int) place));
  }

  private void bucketNumbers(float[] factors, float offset, int[] fromAndRows, Scratch scratch) {
    int from = fromAndRows[0];
    int rows = fromAndRows[1];
    float[] places = scratch.places;
    Arrays.fill(places, 0, rows, offset);
    for (int component = 0; component < factors.length; component++) {
      float factor = factors[component];
      if (factor != 0) {
        float[] column = columns[component];
        for (int row = 0; row < rows; row++) {
          places[row] += factor * column[from + row];
        }
      }
    }
    int[] numbers = scratch.numbers;
    for (int row = 0; row < rows; row++) {
      int cell = cell(places[row]);
      numbers[row] = (int) (scratch.start[cell] + (places[row] - cell) * scratch.width[cell]);
    }
  }

  private void count(int from, int rows, Scratch scratch) {
    long[] countsAndRanks = scratch.countsAndRanks;
    long[] linearSums = scratch.linearSums;
    int[] narrowRanks = outcome.narrowRanks();
    int[] linearUnits = outcome.linearUnits();
    int[] numbers = scratch.numbers;
    for (int row = 0; row < rows; row++) {
      int bucket = numbers[row];
      countsAndRanks[bucket] += ((long) narrowRanks[from + row] << COUNT_BITS) + 1;
      linearSums[bucket] += linearUnits[from + row];
    }
  }

  private double fromBuckets(Scratch scratch) {
    long before = 0;
    double sum = 0;
    double together = 0;
    double squares = 0;
    for (int bucket = 0; bucket < buckets; bucket++) {
      long packed = scratch.countsAndRanks[bucket];
      long count = packed & COUNT_MASK;
      double rank = 2 * before + count - fold.size();
      sum += rank * scratch.linearSums[bucket];
      together += rank * (packed >> COUNT_BITS);
      squares += count * rank * rank;
      before += count;
    }
    double spearman =
        squares == 0 ? 0 : outcome.narrowFactor() * together / StrictMath.sqrt(squares);
    return sum * outcome.linearUnit() + spearman;
  }

  /** The bucket number of every row, for those who walk the rows in order of their score. */
  int[] bucketsOf(double[] weights, Scratch scratch) {
    int[] numbers = new int[fold.size()];
    float[] factors = new float[weights.length];
    float offset = layOutBuckets(weights, factors, scratch);
    for (int from = 0; from < numbers.length; from += BLOCK) {
      int rows = Math.min(BLOCK, numbers.length - from);
      bucketNumbers(factors, offset, new int[] {from, rows}, scratch);
      System.arraycopy(scratch.numbers, 0, numbers, from, rows);
    }
    return numbers;
  }
}
