package com.goengineer.icp.weights;

import com.goengineer.icp.statistics.ClusterDraws;
import com.goengineer.icp.statistics.Utility;
import java.util.Arrays;

/**
 * One as-of date under all bootstrap draws at once; see {@link ResampledUtility}.
 *
 * <p>In a draw with counts m, U = sum over the accounts of (r - M) * (a + e / |r - M|), r the
 * average rank of the score, M their mean, a = m * what the account adds to Gini and AUC per rank,
 * e = m * its centred profit rank over the norm of those. a and e do not depend on the weights.
 */
final class ResampledFold {

  private final FoldKernel kernel;
  private final int draws;
  private final int buckets;
  private final byte[][] counts;
  private final float[][] linear;
  private final float[][] profitRanks;
  private final float[] halfTotals;

  /**
   * Prepares a and e.
   *
   * @param fold the as-of date, without accounts that take no part in the draws
   * @param kernel its kernel, for the order of the scores
   * @param bootstrap the draws
   */
  ResampledFold(TrainingFold fold, FoldKernel kernel, ClusterDraws bootstrap) {
    this.kernel = kernel;
    this.draws = bootstrap.size();
    this.buckets = kernel.buckets();
    counts = new byte[fold.size()][draws];
    linear = new float[fold.size()][draws];
    profitRanks = new float[fold.size()][draws];
    halfTotals = new float[draws];
    for (int draw = 0; draw < draws; draw++) {
      int[] inDraw = bootstrap.counts(fold.accounts(), draw);
      for (int row = 0; row < inDraw.length; row++) {
        counts[row][draw] = (byte) inDraw[row];
        halfTotals[draw] += inDraw[row] / 2f;
      }
      prepare(fold.judge().under(inDraw), draw);
    }
  }

  private void prepare(Utility.Drawn outcome, int draw) {
    for (int row = 0; row < linear.length; row++) {
      linear[row][draw] = (float) outcome.linear(row);
      profitRanks[row][draw] = (float) outcome.spearman(row);
    }
  }

  /** U of the weights in every draw; O(rows x draws). */
  double[] utilities(double[] weights, Scratch scratch) {
    int[] bucketOf = kernel.bucketsOf(weights, scratch);
    int[] order = ascending(bucketOf);
    Walk walk = new Walk(draws);
    for (int place = 0; place < order.length; place++) {
      int row = order[place];
      walk.add(counts[row], linear[row], profitRanks[row]);
      if (place + 1 == order.length || bucketOf[order[place + 1]] != bucketOf[row]) {
        walk.endBucket(halfTotals);
      }
    }
    return walk.utilities();
  }

  private int[] ascending(int[] bucketOf) {
    int[] next = new int[buckets + 1];
    for (int bucket : bucketOf) {
      next[bucket + 1]++;
    }
    for (int bucket = 0; bucket < buckets; bucket++) {
      next[bucket + 1] += next[bucket];
    }
    int[] order = new int[bucketOf.length];
    for (int row = 0; row < order.length; row++) {
      order[next[bucketOf[row]]++] = row;
    }
    return order;
  }

  /** Running sums of a walk up the score, one place per draw. */
  private static final class Walk {
    private final float[] copies;
    private final float[] linear;
    private final float[] together;
    private final float[] before;
    private final double[] linearSum;
    private final double[] togetherSum;
    private final double[] squares;

    Walk(int draws) {
      copies = new float[draws];
      linear = new float[draws];
      together = new float[draws];
      before = new float[draws];
      linearSum = new double[draws];
      togetherSum = new double[draws];
      squares = new double[draws];
    }

    void add(byte[] counts, float[] linearOfRow, float[] ranksOfRow) {
      for (int draw = 0; draw < copies.length; draw++) {
        copies[draw] += counts[draw];
      }
      for (int draw = 0; draw < linear.length; draw++) {
        linear[draw] += linearOfRow[draw];
      }
      for (int draw = 0; draw < together.length; draw++) {
        together[draw] += ranksOfRow[draw];
      }
    }

    void endBucket(float[] halfTotals) {
      for (int draw = 0; draw < copies.length; draw++) {
        float rank = before[draw] + copies[draw] / 2 - halfTotals[draw];
        linearSum[draw] += rank * linear[draw];
        togetherSum[draw] += rank * together[draw];
        squares[draw] += copies[draw] * rank * rank;
        before[draw] += copies[draw];
      }
      Arrays.fill(copies, 0);
      Arrays.fill(linear, 0);
      Arrays.fill(together, 0);
    }

    double[] utilities() {
      double[] utilities = new double[linearSum.length];
      for (int draw = 0; draw < utilities.length; draw++) {
        double norm = StrictMath.sqrt(squares[draw]);
        utilities[draw] = linearSum[draw] + (norm == 0 ? 0 : togetherSum[draw] / norm);
      }
      return utilities;
    }
  }
}
