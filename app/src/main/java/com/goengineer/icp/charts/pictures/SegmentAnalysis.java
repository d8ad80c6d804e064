package com.goengineer.icp.charts.pictures;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.charts.plot.Axis;
import com.goengineer.icp.charts.plot.Chart;
import com.goengineer.icp.charts.plot.Measure;
import com.goengineer.icp.charts.plot.Multiples;
import com.goengineer.icp.charts.plot.Multiples.BarPanel;
import com.goengineer.icp.charts.plot.Multiples.Box;
import com.goengineer.icp.charts.plot.Multiples.BoxPanel;
import com.goengineer.icp.charts.plot.Tone;
import com.goengineer.icp.segments.Segment;
import com.goengineer.icp.segments.Segmentation;
import com.goengineer.icp.statistics.ValueCounts;
import com.goengineer.icp.table.Column;
import java.util.ArrayList;
import java.util.List;

/** Segments side by side: scores, accounts, annual revenue, gross profit. */
final class SegmentAnalysis {
  private static final Axis SEGMENT = Axis.ofNames("Segment", "segment");
  private static final Box NO_BOX =
      new Box(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  private SegmentAnalysis() {}

  static Chart describe(String id, PictureInput input) {
    List<Group> groups = input.size() == 0 ? List.of() : groups(input);
    List<String> names = groups.stream().map(Group::label).toList();
    return new Chart(
        id,
        "Segments",
        "By annual revenue of the company; " + input.population(),
        new Multiples(SEGMENT, names, panels(input, groups)),
        note(input));
  }

  private static List<Multiples.Panel> panels(PictureInput input, List<Group> groups) {
    Column.Money annual = input.accounts().money(AccountField.ANNUAL_REVENUE);
    Column.Money gp = input.accounts().money(AccountField.GP24);
    double[] scores = input.scored().standings().score0to100();
    return List.of(
        new BoxPanel(
            axis(input, "ICP score", "score", Measure.SCORE),
            groups.stream().map(group -> box(group.values(scores))).toList()),
        new BarPanel(
            axis(input, "Accounts", "accounts", Measure.COUNT),
            groups.stream().map(group -> (double) group.size()).toList()),
        new BarPanel(
            axis(input, "Annual revenue", "annual_revenue", Measure.MONEY),
            groups.stream().map(group -> known(group, annual)).toList()),
        new BarPanel(
            axis(input, "GP, " + input.window().length(), "gp24", Measure.MONEY),
            groups.stream().map(group -> group.total(gp)).toList()));
  }

  private static Axis axis(PictureInput input, String label, String column, Measure measure) {
    return new Axis(label, column, measure, input.notation());
  }

  private static List<Group> groups(PictureInput input) {
    Segmentation limits = input.classes().segments();
    List<Group> groups = new ArrayList<>();
    Group.byClass(input.size(), Segment.class, row -> limits.of(input.accounts(), row))
        .forEach((segment, rows) -> groups.add(new Group(segment.label(), Tone.ACCENT, rows)));
    return groups;
  }

  private static Box box(ValueCounts scores) {
    return scores.isEmpty()
        ? NO_BOX
        : new Box(
            scores.quantile(0.05),
            scores.quantile(0.25),
            scores.quantile(0.5),
            scores.quantile(0.75),
            scores.quantile(0.95),
            scores.mean());
  }

  /** The sum of what is known; NaN when nothing is. */
  private static double known(Group group, Column.Money amount) {
    for (int row : group.rows()) {
      if (!amount.isUnknown(row)) {
        return group.total(amount);
      }
    }
    return Double.NaN;
  }

  private static String note(PictureInput input) {
    Segmentation limits = input.classes().segments();
    return "Small Business up to "
        + input.notation().tick(Measure.MONEY, limits.smallBusinessMaxUsd())
        + ", Mid-Market up to "
        + input.notation().tick(Measure.MONEY, limits.midMarketMaxUsd())
        + ", Large Enterprise above; Unknown: no annual revenue given. Box: middle half of the"
        + " accounts, line at the median; whiskers: 5% to 95%.";
  }
}
