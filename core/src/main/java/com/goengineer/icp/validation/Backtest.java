package com.goengineer.icp.validation;

import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.statistics.Utility;
import com.goengineer.icp.statistics.Workers;
import com.goengineer.icp.validation.Evidence.Limits;
import com.goengineer.icp.validation.Evidence.Rivals;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges weights out of time: at every as-of date the score as it would have been, against what
 * came afterwards and against the baselines.
 *
 * @param settings what to look at
 * @param seed of all draws
 * @param workers threads; no number depends on how many
 */
public record Backtest(BacktestSettings settings, long seed, Workers workers) {

  /** The report, or why there is none. */
  public sealed interface Result {
    /** The log was long enough. */
    record Judged(BacktestReport report) implements Result {}

    /** The log was not. */
    record Refused(String reason) implements Result {}
  }

  /**
   * Judges weights.
   *
   * @param history the past
   * @param components the components that are weighted
   * @param weights the weights to judge, and the default ones
   */
  public Result run(History history, Components components, WeightsUnderTest weights) {
    return switch (CutOffs.choose(history, settings.cutOffs())) {
      case CutOffs.Choice.TooShort tooShort -> new Result.Refused(tooShort.reason());
      case CutOffs.Choice.Chosen chosen -> {
        AccountNumbers numbers = new AccountNumbers();
        List<Fold> folds = new ArrayList<>();
        for (CutOff date : chosen.cutOffs().dates()) {
          folds.add(Fold.at(history, date, components, numbers));
        }
        LeakyNumber leaky = LeakyNumber.of(history.today(), components, weights.judged());
        yield new Result.Judged(report(chosen.cutOffs(), folds, weights, leaky));
      }
    };
  }

  /**
   * Reports on as-of dates that were looked back to already.
   *
   * @param cutOffs the as-of dates
   * @param folds one per as-of date, in the same order
   * @param weights the weights to judge, and the default ones
   * @param leaky the original's number for these weights
   */
  public BacktestReport report(
      CutOffs cutOffs, List<Fold> folds, WeightsUnderTest weights, LeakyNumber leaky) {
    List<Rivals> rivals =
        folds.stream()
            .map(
                fold -> Rivals.of(fold, weights.judged(), weights.defaults(), settings.baselines()))
            .toList();
    DateMetrics metrics = new DateMetrics(cutOffs, folds, rivals, reportSampling());
    Fold last = folds.getLast();
    Limits limits = new Limits(cutOffs.independentYears(), last.undatedWith(weights.judged()));
    BacktestReport report =
        new BacktestReport(
            cutOffs,
            metrics.reports(),
            metrics.pooled(),
            unseen(cutOffs, folds, weights.judged()),
            evidence(rivals.getLast(), last, limits),
            level(last, rivals.getLast().scores()),
            last.undated(),
            leaky,
            List.of());
    return PlainWords.addTo(report);
  }

  private Sampling reportSampling() {
    return Sampling.of(Sampling.REPORT_DRAWS, seed, workers);
  }

  private UnseenOutcome unseen(CutOffs cutOffs, List<Fold> folds, double[] weights) {
    List<Fold> training =
        folds.stream().filter(fold -> cutOffs.training().contains(fold.cutOff())).toList();
    UnseenDate date = new UnseenDate(folds.getLast(), weights, settings.grades(), reportSampling());
    return date.outcome(training);
  }

  /** The verdict on an as-of date that nothing was learned from. */
  public Evidence evidence(Rivals rivals, Fold fold, Limits limits) {
    Sampling sampling = Sampling.of(Sampling.VERDICT_DRAWS, seed, workers);
    return Evidence.weigh(rivals, judge(fold), limits, sampling);
  }

  /** One ranking against another on an as-of date's outcome. */
  public HeadToHead headToHead(Fold fold, HeadToHead.Pair rankings) {
    Sampling sampling = Sampling.of(Sampling.VERDICT_DRAWS, seed, workers);
    return HeadToHead.of(fold, rankings, judge(fold), sampling);
  }

  /** The same with as few draws as a report takes, for comparing many rankings. */
  public HeadToHead roughHeadToHead(Fold fold, HeadToHead.Pair rankings) {
    return HeadToHead.of(fold, rankings, judge(fold), reportSampling());
  }

  /** Whether a ranking is level with past-12-month GP on an as-of date's outcome. */
  public Level level(Fold fold, double[] scores) {
    double[] pastYear = Baseline.PAST_YEAR_PROFIT.scores(fold, new double[0]);
    return Level.of(headToHead(fold, new HeadToHead.Pair(scores, pastYear)));
  }

  private Utility.Judge judge(Fold fold) {
    Snapshot.Outcome outcome = fold.snapshot().outcome();
    return settings.utility().on(outcome.positiveProfit(), outcome.bought());
  }
}
