package com.goengineer.icp.weights;

import com.goengineer.icp.statistics.Bootstrap;
import com.goengineer.icp.statistics.ClusterDraws;
import com.goengineer.icp.statistics.Workers;
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
public final class ResampledUtility {

  private static final int BUCKETS = 1024;

  private final ClusterDraws draws;
  private final ResampledFold[] folds;
  private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);

  /**
   * Draws the accounts and prepares what does not depend on the weights; O(accounts x draws).
   *
   * @param folds as-of dates that can be judged
   * @param bootstrap number of draws and seed
   * @param workers threads; the result does not depend on their number
   */
  public ResampledUtility(List<TrainingFold> folds, Bootstrap bootstrap, Workers workers) {
    int clusters =
        1 + folds.stream().flatMapToInt(fold -> Arrays.stream(fold.accounts())).max().orElse(-1);
    draws = new ClusterDraws(bootstrap, clusters, workers);
    this.folds = new ResampledFold[folds.size()];
    for (int fold = 0; fold < this.folds.length; fold++) {
      TrainingFold part = folds.get(fold).only(draws.rows(folds.get(fold).accounts()));
      this.folds[fold] = new ResampledFold(part, new FoldKernel(part, BUCKETS), draws);
    }
  }

  /** The mean over the as-of dates of the utility, per draw. */
  public double[] of(double[] weights) {
    double[] mean = new double[draws.size()];
    for (ResampledFold fold : folds) {
      double[] utilities = fold.utilities(weights, scratch.get());
      for (int draw = 0; draw < mean.length; draw++) {
        mean[draw] += utilities[draw] / folds.length;
      }
    }
    return mean;
  }

  /** The standard error of a difference between two weight vectors from their draws. */
  public double standardError(double[] drawn, double[] otherDrawn) {
    double[] differences = new double[drawn.length];
    Arrays.setAll(differences, draw -> drawn[draw] - otherDrawn[draw]);
    return draws.bootstrap().standardError(differences, draws.clusters());
  }

  /** The standard error of one utility from its draws. */
  public double standardError(double[] drawn) {
    return draws.bootstrap().standardError(drawn, draws.clusters());
  }
}
