package com.goengineer.icp.pipeline.learning;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.statistics.Ordering;
import com.goengineer.icp.statistics.TopShare;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.validation.Backtest;
import com.goengineer.icp.validation.Baseline;
import com.goengineer.icp.validation.Fold;
import com.goengineer.icp.validation.HeadToHead;
import com.goengineer.icp.validation.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the training dates ask of a mixture with Momentum, all as means over the dates:
 *
 * <ul>
 *   <li>level with past-12-month GP: at least its rank correlation with profit and its share of
 *       profit in the top 20 %, with lower 95 % bounds of the differences that keep the margins of
 *       {@link Level};
 *   <li>shown to rank no worse than Momentum alone: the lower 95 % bound of the difference in rank
 *       correlation is at least 0, that in the share keeps its margin.
 * </ul>
 *
 * <p>Momentum alone is the nearest to what a spreadsheet gives, so the burden of proof lies with
 * everything else: a mixture that merely happened to be level on a few dates is, on another, level
 * as often as not.
 */
final class MomentumStandard {

  private static final double TOP = 0.20;

  /** Bounds are worked out for at most this many weights. */
  private static final int MOST_LOOKED_AT = 24;

  private final Backtest backtest;
  private final double[] alone;
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Reached byPastYear;
  private final Reached byMomentum;

  private record Outcome(
      Fold fold, double[] pastYear, Ordering byProfit, double[] positive, int[] once) {

    static Outcome of(Fold fold) {
      double[] profit = fold.snapshot().outcome().profit();
      return new Outcome(
          fold,
          Baseline.PAST_YEAR_PROFIT.scores(fold, new double[0]),
          Ordering.of(profit),
          fold.snapshot().outcome().positiveProfit(),
          Ordering.once(profit.length));
    }

    Reached of(double[] scores) {
      Ordering order = Ordering.of(scores);
      return new Reached(
          order.spearman(byProfit, once), TopShare.of(order, positive, once, TOP)[0]);
    }
  }

  /** Two numbers of a ranking, or of the difference between two, added up over the dates. */
  private record Reached(double spearman, double share) {
    Reached plus(Reached other) {
      return new Reached(spearman + other.spearman, share + other.share);
    }
  }

  /**
   * The standard of some as-of dates.
   *
   * @param folds the as-of dates, at least one
   * @param alone the weights that are as near to Momentum alone as the bounds allow
   * @param backtest how intervals are drawn
   */
  MomentumStandard(List<Fold> folds, double[] alone, Backtest backtest) {
    this.backtest = backtest;
    this.alone = alone;
    folds.forEach(fold -> outcomes.add(Outcome.of(fold)));
    Reached pastYear = new Reached(0, 0);
    for (Outcome outcome : outcomes) {
      pastYear = pastYear.plus(outcome.of(outcome.pastYear));
    }
    byPastYear = pastYear;
    byMomentum = reached(alone);
  }

  private Reached reached(double[] weights) {
    Reached sum = new Reached(0, 0);
    for (Outcome outcome : outcomes) {
      sum = sum.plus(outcome.of(outcome.fold.raw(weights)));
    }
    return sum;
  }

  /**
   * The first weights that meet the standard.
   *
   * @param preferredFirst weights in the order in which they are wanted; of many, an even selection
   *     is looked at
   */
  Optional<double[]> first(List<double[]> preferredFirst) {
    List<double[]> promising = preferredFirst.stream().filter(this::promises).toList();
    int stride = Math.max(1, (promising.size() + MOST_LOOKED_AT - 1) / MOST_LOOKED_AT);
    for (int place = 0; place < promising.size(); place += stride) {
      if (isNoWorseThanMomentum(promising.get(place)) && isLevel(promising.get(place))) {
        return Optional.of(promising.get(place));
      }
    }
    return Optional.empty();
  }

  /** What can be told without an interval. */
  private boolean promises(double[] weights) {
    Reached reached = reached(weights);
    return reached.spearman >= byPastYear.spearman
        && reached.share >= byPastYear.share
        && reached.spearman >= byMomentum.spearman
        && reached.share >= byMomentum.share + Level.SHARE_MARGIN * outcomes.size();
  }

  private boolean isNoWorseThanMomentum(double[] weights) {
    Reached atWorst = new Reached(0, 0);
    for (Outcome outcome : outcomes) {
      atWorst = atWorst.plus(atWorst(outcome, weights, outcome.fold.raw(alone)));
    }
    return atWorst.spearman >= 0 && atWorst.share >= Level.SHARE_MARGIN * outcomes.size();
  }

  /** Whether weights are level with past-12-month GP on the training dates. */
  boolean isLevel(double[] weights) {
    Reached atWorst = new Reached(0, 0);
    for (Outcome outcome : outcomes) {
      atWorst = atWorst.plus(atWorst(outcome, weights, outcome.pastYear));
    }
    return atWorst.spearman >= Level.SPEARMAN_MARGIN * outcomes.size()
        && atWorst.share >= Level.SHARE_MARGIN * outcomes.size();
  }

  private Reached atWorst(Outcome outcome, double[] weights, double[] rival) {
    HeadToHead.Pair rankings = new HeadToHead.Pair(outcome.fold.raw(weights), rival);
    HeadToHead found = backtest.roughHeadToHead(outcome.fold, rankings);
    return new Reached(found.spearman().lower95(), found.share20().lower95());
  }

  /** Share of the accounts of all dates whose gross profit of the past 12 months is below 0. */
  double lossMakers() {
    long accounts = 0;
    long losses = 0;
    for (Outcome outcome : outcomes) {
      Column.Money profit = outcome.fold.snapshot().accounts().money(AccountField.GP12);
      accounts += outcome.fold.size();
      losses +=
          IntStream.range(0, outcome.fold.size()).filter(row -> profit.orZero(row) < 0).count();
    }
    return accounts == 0 ? 0 : (double) losses / accounts;
  }
}
