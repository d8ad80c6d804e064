package com.goengineer.icp.charts.pictures;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.charts.plot.Axis;
import com.goengineer.icp.charts.plot.Chart;
import com.goengineer.icp.charts.plot.Measure;
import com.goengineer.icp.charts.plot.PairedBars;
import com.goengineer.icp.charts.plot.PairedBars.Row;
import com.goengineer.icp.charts.plot.Tone;
import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What share of the accounts a grade has, and what share of the gross profit. */
final class GradeValue {

  private GradeValue() {}

  static Chart describe(String id, PictureInput input) {
    Column.Money gp = input.accounts().money(AccountField.GP24);
    int[] everyone = IntStream.range(0, input.size()).toArray();
    double total = new Group("all", Tone.ACCENT, everyone).total(gp);
    List<Row> rows = input.size() == 0 ? List.of() : rows(input, gp, total);
    return new Chart(
        id,
        "Grades and money",
        "Share of accounts against share of gross profit of the "
            + input.window().last()
            + "; "
            + input.population(),
        new PairedBars(
            Axis.ofNames("Grade", "grade"),
            new Axis("Share of accounts", "share_of_accounts", Measure.SHARE, input.notation()),
            new Axis("Share of GP", "share_of_gp24", Measure.SHARE, input.notation()),
            rows),
        note(input, rows, total));
  }

  private static String note(PictureInput input, List<Row> rows, double total) {
    if (!(total > 0)) {
      return "Gross profit of all accounts together is not above 0: a share of it has no meaning.";
    }
    String loss =
        rows.stream().anyMatch(row -> row.second() < 0)
            ? " A grade that makes a loss has a negative share; the others share more than 100%."
            : "";
    return "All accounts together have "
        + input.notation().write(Measure.MONEY, total)
        + " gross profit in the "
        + input.window().last()
        + "."
        + loss;
  }

  private static List<Row> rows(PictureInput input, Column.Money gp, double total) {
    List<Row> rows = new ArrayList<>();
    Group.byClass(input.size(), Grade.class, input.scored()::grade)
        .forEach((grade, of) -> {
          Tone tone = Tone.ofGrade(grade.name());
          Group group = new Group(grade.name(), tone, of);
          double shareOfGp = total > 0 ? group.total(gp) / total : Double.NaN;
          double shareOfAccounts = (double) group.size() / input.size();
          rows.add(new Row(group.label(), tone, shareOfAccounts, shareOfGp, group.size()));
        });
    return rows;
  }
}
