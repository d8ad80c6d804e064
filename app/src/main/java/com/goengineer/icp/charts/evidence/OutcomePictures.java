package com.goengineer.icp.charts.evidence;

import com.goengineer.icp.charts.plot.Axis;
import com.goengineer.icp.charts.plot.BinnedMeans;
import com.goengineer.icp.charts.plot.Chart;
import com.goengineer.icp.charts.plot.Days;
import com.goengineer.icp.charts.plot.Estimate;
import com.goengineer.icp.charts.plot.Intervals;
import com.goengineer.icp.charts.plot.Measure;
import com.goengineer.icp.charts.plot.Notation;
import com.goengineer.icp.charts.plot.Reference;
import com.goengineer.icp.charts.plot.Tone;
import com.goengineer.icp.statistics.Interval;
import com.goengineer.icp.validation.BacktestReport;
import com.goengineer.icp.validation.CutOff;
import com.goengineer.icp.validation.DecileOutcome;
import com.goengineer.icp.validation.GainCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What accounts brought after they were scored: the verdict's as-of date of a back-test. */
public final class OutcomePictures {

  private static final String NOTE = "95% intervals; accounts only: other years may differ more.";

  /** The places of the gain curve that are shown, in percent of the accounts. */
  private static final Set<Long> SHOWN = Set.of(5L, 10L, 20L, 30L, 50L);

  private OutcomePictures() {}

  /** Gain curve and lift by tenth. */
  public static List<Chart> of(BacktestReport report, Notation notation) {
    return List.of(gain(report, notation), deciles(report, notation));
  }

  private static String outcome(BacktestReport report) {
    CutOff date = report.cutOffs().verdict();
    return "scored as of "
        + Days.written(date.asOf())
        + ", profit from "
        + Days.written(date.outcomeFrom())
        + " to "
        + Days.written(date.outcomeEnd().minusDays(1));
  }

  private static Chart gain(BacktestReport report, Notation notation) {
    long accounts = report.lastDate().everybody().accounts();
    List<Intervals.Row> rows = new ArrayList<>();
    for (GainCurve.Point point : report.unseen().gain().points()) {
      long percent = Math.round(100 * point.shareOfAccounts());
      if (SHOWN.contains(percent)) {
        long size = Math.round(point.shareOfAccounts() * accounts);
        String top = "top " + percent + "% by ";
        rows.add(new Intervals.Row(top + "score", of(point.score()), size, Tone.ACCENT));
        rows.add(
            new Intervals.Row(
                top + "past-12-month GP",
                Estimate.alone(point.pastYearProfit()),
                size,
                Tone.MUTED));
      }
    }
    return new Chart(
        "validation_gain",
        "What the best accounts brought",
        "Share of all positive profit; " + outcome(report),
        new Intervals(
            Axis.ofNames("Accounts", "ranking"),
            new Axis("Share of profit", "share_of_profit", Measure.SHARE, notation),
            rows,
            List.of()),
        NOTE);
  }

  private static Chart deciles(BacktestReport report, Notation notation) {
    List<BinnedMeans.Bin> bins = new ArrayList<>();
    for (DecileOutcome decile : report.unseen().deciles()) {
      bins.add(
          new BinnedMeans.Bin(
              decile.decile() + ". tenth",
              decile.decile() - 1,
              decile.decile(),
              decile.accounts(),
              of(decile.lift())));
    }
    Axis tenths = new Axis("Tenths of the accounts, best first", "tenth", Measure.COUNT, notation);
    Axis lift = new Axis("Profit, average account = 1", "lift", Measure.SCORE, notation);
    return new Chart(
        "validation_deciles",
        "Lift by tenth of the score",
        "Mean positive profit over that of all accounts; " + outcome(report),
        new BinnedMeans(
            List.of(
                new BinnedMeans.Panel(
                    "", tenths, lift, bins, List.of(new Reference("average", 1))))),
        NOTE);
  }

  private static Estimate of(Interval interval) {
    return new Estimate(interval.value(), interval.lower95(), interval.upper95());
  }
}
