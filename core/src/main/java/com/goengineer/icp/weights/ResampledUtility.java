package com.goengineer.icp.weights;

import com.goengineer.icp.statistics.Bootstrap;
import java.util.Arrays;
import java.util.List;

/**
 * The mean utility of weights in every bootstrap draw of the accounts.
 *
 * <p>All draws are worked out in one walk up the score: the account's row of counts is added to a
 * running row per quantity, draw beside draw, which the compiler turns into vector instructions. An
 * account is drawn with all its as-of dates. Scores are told apart to 1/1024 of their range: enough
 * for a standard error. Thread-safe after construction.
 */
final class ResampledUtility {

  private static final int BUCKETS = 1024;

  private final List<TrainingFold> whole;
  private final Bootstrap bootstrap;
  private final int clusters;
  private final ResampledFold[] folds;
  private final ThreadLocal<FoldKernel.Scratch> scratch =
      ThreadLocal.withInitial(FoldKernel.Scratch::new);

  /**
   * Draws the accounts and prepares what does not depend on the weights; O(accounts x draws).
   *
   * @param folds as-of dates that can be judged
   * @param bootstrap number of draws and seed
   */
  ResampledUtility(List<TrainingFold> folds, Bootstrap bootstrap) {
    this.whole = folds;
    this.bootstrap = bootstrap;
    clusters =
        1 + folds.stream().flatMapToInt(fold -> Arrays.stream(fold.accounts())).max().orElse(-1);
    int[] members = bootstrap.members(clusters);
    int[] memberOf = new int[clusters];
    Arrays.fill(memberOf, -1);
    for (int member = 0; member < members.length; member++) {
      memberOf[members[member]] = member;
    }
    byte[][] counts = new byte[members.length][bootstrap.draws()];
    for (int draw = 0; draw < bootstrap.draws(); draw++) {
      int[] drawn = bootstrap.counts(members.length, draw);
      for (int member = 0; member < drawn.length; member++) {
        counts[member][draw] = (byte) Math.min(Byte.MAX_VALUE, drawn[member]);
      }
    }
    this.folds = new ResampledFold[folds.size()];
    for (int fold = 0; fold < this.folds.length; fold++) {
      this.folds[fold] = restricted(folds.get(fold), memberOf, counts);
    }
  }

  private ResampledFold restricted(TrainingFold fold, int[] memberOf, byte[][] counts) {
    int[] rows = new int[fold.size()];
    int taken = 0;
    for (int row = 0; row < rows.length; row++) {
      if (memberOf[fold.accounts()[row]] >= 0) {
        rows[taken++] = row;
      }
    }
    TrainingFold part = fold.only(Arrays.copyOf(rows, taken));
    byte[][] ofRows = new byte[taken][];
    Arrays.setAll(ofRows, row -> counts[memberOf[part.accounts()[row]]]);
    return new ResampledFold(part, new FoldKernel(part, BUCKETS), ofRows, bootstrap.draws());
  }

  /** The mean over the as-of dates of the utility, per draw. */
  double[] of(double[] weights) {
    double[] mean = new double[bootstrap.draws()];
    for (ResampledFold fold : folds) {
      double[] utilities = fold.utilities(weights, scratch.get());
      for (int draw = 0; draw < mean.length; draw++) {
        mean[draw] += utilities[draw] / folds.length;
      }
    }
    return mean;
  }

  /** The standard error of a difference between two weight vectors from their draws. */
  double standardError(double[] drawn, double[] otherDrawn) {
    double[] differences = new double[drawn.length];
    Arrays.setAll(differences, draw -> drawn[draw] - otherDrawn[draw]);
    return bootstrap.standardError(differences, clusters);
  }

  /** The standard error of one utility from its draws. */
  double standardError(double[] drawn) {
    return bootstrap.standardError(drawn, clusters);
  }

  /** The as-of dates, whole. */
  List<TrainingFold> folds() {
    return whole;
  }
}
