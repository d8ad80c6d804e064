package com.goengineer.icp.validation;

import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.statistics.ClusterDraws;
import com.goengineer.icp.statistics.Utility;
import com.goengineer.icp.statistics.Workers;
import com.goengineer.icp.validation.DateReport.PopulationReport;
import com.goengineer.icp.validation.DateReport.Role;
import com.goengineer.icp.validation.Evidence.Limits;
import com.goengineer.icp.validation.Evidence.Rivals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
    return switch (CutOffs.choose(history.firstSale(), history.lastSale(), settings.cutOffs())) {
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
    List<Rivals> rivals = new ArrayList<>();
    for (Fold fold : folds) {
      rivals.add(Rivals.of(fold, weights.judged(), weights.defaults(), settings.baselines()));
    }
    Resampling resampling = resampling(folds);
    List<DateReport> dates = new ArrayList<>();
    Resampling.Drawn sum = null;
    for (int date = 0; date < folds.size(); date++) {
      Fold fold = folds.get(date);
      Resampling.Drawn drawn = drawn(resampling, fold, rivals.get(date), Population.ALL);
      sum = sum == null ? drawn : sum.combined(drawn, Double::sum);
      dates.add(dateReport(cutOffs, fold, rivals.get(date), new Measured(resampling, drawn)));
    }
    if (sum == null) {
      throw new IllegalArgumentException("a back-test needs an as-of date");
    }
    List<Fold> training = folds.stream().filter(fold -> isTraining(cutOffs, fold)).toList();
    List<String> undated = folds.getLast().undated();
    Evidence evidence =
        evidence(
            rivals.getLast(),
            folds.getLast(),
            new Limits(cutOffs.independentYears(), folds.getLast().undatedWith(weights.judged())));
    UnseenOutcome unseen =
        UnseenOutcome.of(folds.getLast(), training, weights, context(Sampling.REPORT_DRAWS));
    double dateCount = folds.size();
    Resampling.Drawn mean = sum.combined(sum, (value, same) -> value / dateCount);
    BacktestReport report =
        new BacktestReport(
            cutOffs,
            dates,
            table(resampling, mean),
            unseen,
            evidence,
            level(folds.getLast(), rivals.getLast().scores()),
            undated,
            leaky,
            List.of());
    return PlainWords.addTo(report);
  }

  private record Measured(Resampling resampling, Resampling.Drawn everybody) {}

  private Resampling resampling(List<Fold> folds) {
    int largest =
        folds.stream().flatMapToInt(fold -> Arrays.stream(fold.accounts())).max().orElse(-1);
    Sampling sampling = Sampling.of(Sampling.REPORT_DRAWS, seed, workers);
    return new Resampling(new ClusterDraws(sampling.bootstrap(), largest + 1, workers), workers);
  }

  private UnseenOutcome.Context context(int draws) {
    return new UnseenOutcome.Context(settings.grades(), Sampling.of(draws, seed, workers));
  }

  /** The verdict on an as-of date that nothing was learned from. */
  public Evidence evidence(Rivals rivals, Fold fold, Limits limits) {
    Sampling sampling = Sampling.of(Sampling.VERDICT_DRAWS, seed, workers);
    return Evidence.weigh(rivals, judge(fold), limits, sampling);
  }

  private static boolean isTraining(CutOffs cutOffs, Fold fold) {
    return cutOffs.training().contains(fold.cutOff());
  }

  private static Role role(CutOffs cutOffs, Fold fold) {
    if (fold.cutOff().equals(cutOffs.verdict())) {
      return Role.UNSEEN;
    }
    return isTraining(cutOffs, fold) ? Role.TRAINING : Role.SHOWN;
  }

  private DateReport dateReport(CutOffs cutOffs, Fold fold, Rivals rivals, Measured measured) {
    List<PopulationReport> populations = new ArrayList<>();
    populations.add(populationReport(fold, Population.ALL, measured));
    Optional<String> refused = Optional.empty();
    if (fold.snapshot().hasCreationDays()) {
      for (Population part : List.of(Population.CUSTOMERS, Population.PROSPECTS)) {
        if (part.rows(fold).length > 0) {
          Resampling.Drawn drawn = drawn(measured.resampling, fold, rivals, part);
          populations.add(populationReport(fold, part, new Measured(measured.resampling, drawn)));
        }
      }
    } else {
      refused = Optional.of(PlainWords.NO_PROSPECTS);
    }
    return new DateReport(fold.cutOff(), role(cutOffs, fold), populations, refused);
  }

  private PopulationReport populationReport(Fold fold, Population population, Measured measured) {
    int bought = 0;
    long profit = 0;
    long loss = 0;
    int[] rows = population.rows(fold);
    for (int row : rows) {
      long cents = fold.snapshot().outcome().profitCents()[row];
      bought += fold.snapshot().outcome().bought()[row] ? 1 : 0;
      profit += Math.max(0, cents);
      loss += Math.min(0, cents);
    }
    MetricTable metrics = table(measured.resampling, measured.everybody);
    return new PopulationReport(population, rows.length, bought, profit, loss, metrics);
  }

  private static Resampling.Drawn drawn(
      Resampling resampling, Fold fold, Rivals rivals, Population population) {
    int[] rowsOfPopulation = population.rows(fold);
    int[] accounts = Arrays.stream(rowsOfPopulation).map(row -> fold.accounts()[row]).toArray();
    return resampling.draw(
        accounts,
        places -> {
          int[] rows = Arrays.stream(places).map(place -> rowsOfPopulation[place]).toArray();
          return MetricTable.statistic(rivals, fold.snapshot().outcome(), rows);
        });
  }

  private MetricTable table(Resampling resampling, Resampling.Drawn drawn) {
    return MetricTable.of(resampling.intervals(drawn), settings.baselines());
  }

  /** One ranking against another on an as-of date's outcome. */
  public HeadToHead headToHead(Fold fold, HeadToHead.Pair rankings) {
    Sampling sampling = Sampling.of(Sampling.VERDICT_DRAWS, seed, workers);
    return HeadToHead.of(fold, rankings, judge(fold), sampling);
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
