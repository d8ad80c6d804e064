package com.goengineer.icp.charts.pictures;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.charts.plot.Axis;
import com.goengineer.icp.charts.plot.BinnedMeans;
import com.goengineer.icp.charts.plot.BinnedMeans.Bin;
import com.goengineer.icp.charts.plot.BinnedMeans.Panel;
import com.goengineer.icp.charts.plot.Chart;
import com.goengineer.icp.charts.plot.Measure;
import com.goengineer.icp.statistics.Spearman;
import com.goengineer.icp.statistics.ValueCounts;
import com.goengineer.icp.table.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** One quantity in steps of another: printers, license revenue and revenue against money, score. */
final class Means {
  private static final String NOTE =
      "Dot: mean of the accounts in the step; line: its 95% interval, from 5 accounts on;"
          + " n: accounts.";

  private Means() {}

  static Chart grossProfitByPrinters(String id, PictureInput input) {
    Column.Money gp = input.accounts().money(AccountField.GP24);
    Axis vertical =
        new Axis(
            "Mean GP, " + input.window().length(), "mean_gp24", Measure.MONEY, input.notation());
    List<Bin> bins = Steps.ofPrinters().means(printers(input), group -> group.values(gp));
    Panel panel = new Panel("", printerAxis(input), vertical, bins, List.of());
    return new Chart(
        id,
        "Printers and gross profit",
        "Mean gross profit of the "
            + input.window().last()
            + " by number of printers; "
            + input.population(),
        new BinnedMeans(List.of(panel)),
        NOTE);
  }

  static Chart scoreByPrinters(String id, PictureInput input) {
    List<Bin> bins = Steps.ofPrinters().means(printers(input), group -> scores(input, group));
    Panel panel = new Panel("", printerAxis(input), scoreAxis(input), bins, input.everyone());
    return new Chart(
        id,
        "Printers and score",
        "Mean ICP score by number of printers; " + input.population(),
        new BinnedMeans(List.of(panel)),
        NOTE);
  }

  static Chart scoreByLicenseRevenue(String id, PictureInput input) {
    Column.Money license = input.accounts().money(AccountField.SOFTWARE_LICENSE_REVENUE);
    Axis horizontal =
        new Axis(
            "Software license revenue, logarithmic steps",
            "license_revenue",
            Measure.MONEY,
            input.notation());
    return new Chart(
        id,
        "License revenue and score",
        "Mean ICP score by software license revenue; " + input.population(),
        new BinnedMeans(List.of(scorePanel("", horizontal, license, input))),
        NOTE);
  }

  static Chart scoreByRevenue(String id, PictureInput input) {
    Column.Money annual = input.accounts().money(AccountField.ANNUAL_REVENUE);
    Column.Money ours = input.accounts().money(AccountField.REVENUE24);
    Axis annualAxis = new Axis("Annual revenue", "annual_revenue", Measure.MONEY, input.notation());
    Axis ourAxis =
        new Axis(
            "Revenue, " + input.window().length(), "revenue24", Measure.MONEY, input.notation());
    return new Chart(
        id,
        "Revenue and score",
        "Mean ICP score by the company's annual revenue and by our revenue; " + input.population(),
        new BinnedMeans(
            List.of(
                scorePanel("Annual revenue of the company", annualAxis, annual, input),
                scorePanel("Our revenue, " + input.window().last(), ourAxis, ours, input))),
        NOTE + " Spearman: from \u22121 (opposite order) over 0 to 1 (same order).");
  }

  // Accounts of which the amount is unknown are left out; a heading says how many are in.
  private static Panel scorePanel(
      String name, Axis horizontal, Column.Money amount, PictureInput input) {
    int[] known =
        IntStream.range(0, input.size()).filter(row -> !isLeftOut(name, amount, row)).toArray();
    double[] scores = new double[known.length];
    double[] amounts = new double[known.length];
    for (int i = 0; i < known.length; i++) {
      scores[i] = input.scored().score0to100(known[i]);
      amounts[i] = amount.orZero(known[i]) / 100.0;
    }
    List<Bin> bins =
        Steps.ofMoney(amounts, input.notation()).means(amounts, group -> group.values(scores));
    String heading = name.isEmpty() ? "" : name + ": " + strength(amounts, scores, input);
    return new Panel(heading, horizontal, scoreAxis(input), bins, input.everyone());
  }

  private static boolean isLeftOut(String name, Column.Money amount, int row) {
    return !name.isEmpty() && amount.isUnknown(row);
  }

  private static String strength(double[] amounts, double[] scores, PictureInput input) {
    BigDecimal rho = BigDecimal.valueOf(Spearman.of(amounts, scores));
    String accounts = input.notation().count(scores.length);
    return "Spearman correlation "
        + input.notation().fixed(rho, 2)
        + " over "
        + accounts
        + " accounts";
  }

  private static double[] printers(PictureInput input) {
    return IntStream.range(0, input.size()).mapToDouble(input::printers).toArray();
  }

  private static ValueCounts scores(PictureInput input, Group group) {
    return group.values(input.scored().standings().score0to100());
  }

  private static Axis printerAxis(PictureInput input) {
    return new Axis("Printers (big and small boxes)", "printers", Measure.COUNT, input.notation());
  }

  private static Axis scoreAxis(PictureInput input) {
    return new Axis("Mean ICP score", "mean_score", Measure.SCORE, input.notation());
  }
}
