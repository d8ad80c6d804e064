package com.goengineer.icp.weights;

import com.goengineer.icp.statistics.Utility;
import java.util.List;

/**
 * The honest objective: the mean over the as-of dates of the utility of the score for what came
 * afterwards, (1 / K) * sum of U_k(w). Range -1 to 1.
 *
 * <p>As-of dates on which nothing can be judged (too few accounts bought) do not count.
 */
public final class UtilityObjective implements Objective {

  /** Accounts per as-of date that a sketch looks at. */
  static final int SKETCH_ROWS = 1024;

  /** Accounts per as-of date that a sample looks at. */
  static final int SAMPLE_ROWS = 32_768;

  private static final int SKETCH_BUCKETS = 512;

  private final List<TrainingFold> folds;
  private final FoldKernel[] kernels;
  private final FoldKernel[] samples;
  private final FoldKernel[] sketches;
  private final long rows;
  private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);

  /**
   * Prepares the outcome once; O(n log n) an as-of date.
   *
   * @param folds as-of dates to learn from, each with the same components
   * @throws IllegalArgumentException when no fold can be judged
   */
  public UtilityObjective(List<TrainingFold> folds) {
    this.folds = folds.stream().filter(fold -> fold.judge().usable()).toList();
    if (this.folds.isEmpty()) {
      throw new IllegalArgumentException(
          "on no as-of date did enough accounts buy to judge a score");
    }
    kernels = kernels(this.folds, FoldKernel.BUCKETS);
    samples = kernels(samples(SAMPLE_ROWS), FoldKernel.BUCKETS);
    sketches = kernels(samples(SKETCH_ROWS), SKETCH_BUCKETS);
    rows = this.folds.stream().mapToLong(TrainingFold::size).sum();
  }

  private static FoldKernel[] kernels(List<TrainingFold> folds, int buckets) {
    return folds.stream().map(fold -> new FoldKernel(fold, buckets)).toArray(FoldKernel[]::new);
  }

  private List<TrainingFold> samples(int most) {
    return folds.stream().map(fold -> fold.size() <= most ? fold : sample(fold, most)).toList();
  }

  /** Every so many-th account in order of profit, so that the sample holds rich and poor alike. */
  private static TrainingFold sample(TrainingFold fold, int size) {
    Utility.Judge judge = fold.judge();
    int[] taken = new int[size];
    for (int place = 0; place < taken.length; place++) {
      long atPlace = (2L * place + 1) * fold.size() / (2L * size);
      taken[place] = judge.byProfit().elementAt((int) atPlace);
    }
    return fold.only(taken);
  }

  /** The as-of dates that count. */
  public List<TrainingFold> folds() {
    return folds;
  }

  @Override
  public int dimension() {
    return folds.getFirst().components();
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public double value(double[] weights, Precision precision) {
    double sum = 0;
    for (int fold = 0; fold < kernels.length; fold++) {
      sum += value(fold, weights, precision);
    }
    return sum / kernels.length;
  }

  /** The utility at one as-of date alone. */
  double value(int fold, double[] weights, Precision precision) {
    Scratch mine = scratch.get();
    return switch (precision) {
      case SKETCH -> sketches[fold].histogram(weights, mine);
      case SAMPLE -> samples[fold].histogram(weights, mine);
      case HISTOGRAM -> kernels[fold].histogram(weights, mine);
      case EXACT -> kernels[fold].exact(weights, mine);
    };
  }

  /** Score order of the accounts of one as-of date, as bucket numbers. */
  int[] buckets(int fold, double[] weights) {
    return kernels[fold].bucketsOf(weights, scratch.get());
  }
}
