package com.goengineer.icp.charts.evidence;

import com.goengineer.icp.charts.plot.Axis;
import com.goengineer.icp.charts.plot.BinnedMeans;
import com.goengineer.icp.charts.plot.Chart;
import com.goengineer.icp.charts.plot.Curves;
import com.goengineer.icp.charts.plot.Curves.Stroke;
import com.goengineer.icp.charts.plot.Days;
import com.goengineer.icp.charts.plot.Estimate;
import com.goengineer.icp.charts.plot.Measure;
import com.goengineer.icp.charts.plot.Notation;
import com.goengineer.icp.charts.plot.Reference;
import com.goengineer.icp.statistics.Interval;
import com.goengineer.icp.validation.BacktestReport;
import com.goengineer.icp.validation.CutOff;
import com.goengineer.icp.validation.DecileOutcome;
import com.goengineer.icp.validation.GainCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What accounts brought after they were scored: the verdict's as-of date of a back-test. */
public final class OutcomePictures {

  private static final String NOTE = "95% intervals; accounts only: other years may differ more.";

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
    List<GainCurve.Point> points = report.unseen().gain().points();
    List<Curves.Line> lines =
        List.of(
            line("score", Stroke.STRONG, points, point -> of(point.score())),
            line("past-12-month GP", Stroke.PLAIN, points, alone(GainCurve.Point::pastYearProfit)),
            line("perfect order", Stroke.THIN, points, alone(GainCurve.Point::perfect)),
            line("chance", Stroke.DASHED, points, alone(GainCurve.Point::shareOfAccounts)));
    Axis accounts =
        new Axis("Share of accounts, best first", "share_of_accounts", Measure.SHARE, notation);
    return new Chart(
        "validation_gain",
        "What the best accounts brought",
        "Share of all positive profit; " + outcome(report),
        new Curves(
            accounts,
            new Axis("Share of profit", "share_of_profit", Measure.SHARE, notation),
            lines),
        NOTE);
  }

  /** A ranking's curve, from nothing; without one where it cannot be told. */
  private static Curves.Line line(
      String name,
      Stroke stroke,
      List<GainCurve.Point> points,
      Function<GainCurve.Point, Estimate> share) {
    List<Curves.Point> places = new ArrayList<>();
    places.add(new Curves.Point(0, new Estimate(0, 0, 0)));
    for (GainCurve.Point point : points) {
      Estimate estimate = share.apply(point);
      if (!Double.isNaN(estimate.value())) {
        places.add(new Curves.Point(point.shareOfAccounts(), estimate));
      }
    }
    if (stroke != Stroke.STRONG) {
      places.set(0, new Curves.Point(0, Estimate.alone(0)));
    }
    return new Curves.Line(name, stroke, places);
  }

  private static Function<GainCurve.Point, Estimate> alone(
      ToDoubleFunction<GainCurve.Point> share) {
    return point -> Estimate.alone(share.applyAsDouble(point));
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
