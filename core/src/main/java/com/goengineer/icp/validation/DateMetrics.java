package com.goengineer.icp.validation;

import com.goengineer.icp.statistics.ClusterDraws;
import com.goengineer.icp.validation.DateReport.PopulationReport;
import com.goengineer.icp.validation.DateReport.Role;
import com.goengineer.icp.validation.Evidence.Rivals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The metrics of a score and of the baselines at every as-of date, and their means over the dates.
 * An account is drawn with all its dates.
 */
final class DateMetrics {

  private final CutOffs cutOffs;
  private final List<Fold> folds;
  private final List<Rivals> rivals;
  private final Resampling resampling;
  private final List<Resampling.Drawn> ofEverybody = new ArrayList<>();

  /**
   * Draws the metrics of everybody at every date.
   *
   * @param cutOffs the as-of dates
   * @param folds one per as-of date, at least one
   * @param rivals the score and the baselines at each
   * @param sampling number of draws, seed and threads
   */
  DateMetrics(CutOffs cutOffs, List<Fold> folds, List<Rivals> rivals, Sampling sampling) {
    this.cutOffs = cutOffs;
    this.folds = folds;
    this.rivals = rivals;
    int largest =
        folds.stream().flatMapToInt(fold -> Arrays.stream(fold.accounts())).max().orElse(-1);
    resampling =
        new Resampling(
            new ClusterDraws(sampling.bootstrap(), largest + 1, sampling.workers()),
            sampling.workers());
    for (int date = 0; date < folds.size(); date++) {
      ofEverybody.add(drawn(date, Population.ALL));
    }
  }

  private Resampling.Drawn drawn(int date, Population population) {
    Fold fold = folds.get(date);
    int[] rowsOfPopulation = population.rows(fold);
    int[] accounts = Arrays.stream(rowsOfPopulation).map(row -> fold.accounts()[row]).toArray();
    return resampling.draw(
        accounts,
        places -> {
          int[] rows = Arrays.stream(places).map(place -> rowsOfPopulation[place]).toArray();
          return MetricTable.statistic(rivals.get(date), fold.snapshot().outcome(), rows);
        });
  }

  /** Mean of every metric over the as-of dates. */
  MetricTable pooled() {
    double dates = ofEverybody.size();
    Resampling.Drawn sum = ofEverybody.getFirst();
    for (Resampling.Drawn next : ofEverybody.subList(1, ofEverybody.size())) {
      sum = sum.plus(next);
    }
    return table(sum.times(1 / dates));
  }

  /** The reports, oldest first. */
  List<DateReport> reports() {
    List<DateReport> reports = new ArrayList<>();
    for (int date = 0; date < folds.size(); date++) {
      reports.add(report(date));
    }
    return reports;
  }

  private DateReport report(int date) {
    Fold fold = folds.get(date);
    List<PopulationReport> populations = new ArrayList<>();
    populations.add(report(date, Population.ALL, ofEverybody.get(date)));
    Optional<String> refused = Optional.empty();
    if (fold.snapshot().hasCreationDays()) {
      for (Population part : List.of(Population.CUSTOMERS, Population.PROSPECTS)) {
        if (part.rows(fold).length > 0) {
          populations.add(report(date, part, drawn(date, part)));
        }
      }
    } else {
      refused = Optional.of(PlainWords.NO_PROSPECTS);
    }
    return new DateReport(fold.cutOff(), role(fold), populations, refused);
  }

  private Role role(Fold fold) {
    if (fold.cutOff().equals(cutOffs.verdict())) {
      return Role.UNSEEN;
    }
    return cutOffs.training().contains(fold.cutOff()) ? Role.TRAINING : Role.SHOWN;
  }

  private PopulationReport report(int date, Population population, Resampling.Drawn drawn) {
    Snapshot.Outcome outcome = folds.get(date).snapshot().outcome();
    int bought = 0;
    long profit = 0;
    long loss = 0;
    int[] rows = population.rows(folds.get(date));
    for (int row : rows) {
      long cents = outcome.profitCents()[row];
      bought += outcome.bought()[row] ? 1 : 0;
      profit += Math.max(0, cents);
      loss += Math.min(0, cents);
    }
    return new PopulationReport(population, rows.length, bought, profit, loss, table(drawn));
  }

  private MetricTable table(Resampling.Drawn drawn) {
    return MetricTable.of(resampling.intervals(drawn), rivals.getFirst().baselines());
  }
}
