package com.goengineer.icp.validation;

import com.goengineer.icp.statistics.Auc;
import com.goengineer.icp.statistics.DrawnOrdering;
import com.goengineer.icp.statistics.Gini;
import com.goengineer.icp.statistics.KendallTau;
import com.goengineer.icp.statistics.Ndcg;
import com.goengineer.icp.statistics.Ordering;
import com.goengineer.icp.statistics.RankedAmounts;

/**
 * All metrics of a ranking for one outcome, under counts. The outcome is ordered once. Immutable
 * and thread-safe.
 */
final class OutcomeMetrics {

  private static final double NDCG_SHARE = 0.10;

  private final double[] positive;
  private final boolean[] bought;
  private final Ordering byProfit;
  private final Ordering byPositive;
  private final Ndcg ndcg;

  OutcomeMetrics(Snapshot.Outcome outcome, int[] rows) {
    positive = pick(outcome.positiveProfit(), rows);
    bought = new boolean[rows.length];
    for (int place = 0; place < rows.length; place++) {
      bought[place] = outcome.bought()[rows[place]];
    }
    byProfit = Ordering.of(pick(outcome.profit(), rows));
    byPositive = Ordering.of(positive);
    ndcg = new Ndcg(Math.max(1, (int) Math.ceil(NDCG_SHARE * rows.length)));
  }

  static double[] pick(double[] values, int[] rows) {
    double[] picked = new double[rows.length];
    for (int place = 0; place < rows.length; place++) {
      picked[place] = values[rows[place]];
    }
    return picked;
  }

  /** The order by profit under counts, losses below 0. */
  DrawnOrdering byProfit(int[] counts) {
    return new DrawnOrdering(byProfit, counts);
  }

  /** {@link Metric#SHARE_20} alone. */
  double share20(DrawnOrdering score) {
    return new RankedAmounts(score, positive).topShares(0.20)[0];
  }

  /** The outcome under counts, prepared once for many rankings. */
  Drawn under(int[] counts) {
    return new Drawn(
        this, counts, byProfit(counts), new RankedAmounts(byPositive, positive, counts));
  }

  /**
   * The outcome under counts.
   *
   * @param whole the outcome
   * @param counts copies of each account
   * @param byProfit the order by profit, losses below 0
   * @param perfect positive profit in its own order
   */
  record Drawn(OutcomeMetrics whole, int[] counts, DrawnOrdering byProfit, RankedAmounts perfect) {

    /** The values in the order of {@link Metric}; O(n log n). */
    double[] of(Ordering ranking) {
      DrawnOrdering score = new DrawnOrdering(ranking, counts);
      RankedAmounts ranked = new RankedAmounts(score, whole.positive);
      double[] shares = ranked.topShares(Metric.topShares());
      return new double[] {
        score.spearman(byProfit),
        Gini.of(ranked, perfect),
        Auc.of(score, whole.bought),
        KendallTau.of(score, byProfit),
        whole.ndcg.of(ranked, perfect),
        shares[0],
        shares[1],
        shares[2]
      };
    }
  }
}
