package com.goengineer.icp.charts.pictures;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.charts.plot.Axis;
import com.goengineer.icp.charts.plot.Bars;
import com.goengineer.icp.charts.plot.Bars.Bar;
import com.goengineer.icp.charts.plot.Chart;
import com.goengineer.icp.charts.plot.Measure;
import com.goengineer.icp.table.CodePointOrder;
import com.goengineer.icp.table.Column;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Industries by a total: money of the sales window, accounts with several printers. */
final class IndustryRanking {
  private static final int SHOWN = 10;

  private static final Comparator<Bar> LARGEST_FIRST =
      Comparator.comparingDouble(Bar::value)
          .reversed()
          .thenComparing(Bar::label, CodePointOrder.TEXT);

  private IndustryRanking() {}

  static Chart grossProfit(String id, PictureInput input) {
    Column.Money gp = input.accounts().money(AccountField.GP24);
    Axis value =
        new Axis("GP, " + input.window().length(), "gp24", Measure.MONEY, input.notation());
    return ranking(
        new Words(id, "Gross profit by industry", "Gross profit of the " + input.window().last()),
        input,
        value,
        group -> group.total(gp));
  }

  static Chart revenue(String id, PictureInput input) {
    Column.Money revenue = input.accounts().money(AccountField.REVENUE24);
    Axis value =
        new Axis(
            "Revenue, " + input.window().length(), "revenue24", Measure.MONEY, input.notation());
    return ranking(
        new Words(id, "Revenue by industry", "Our revenue of the " + input.window().last()),
        input,
        value,
        group -> group.total(revenue));
  }

  static Chart scaling(String id, PictureInput input) {
    String printers = input.classes().scaling().fromPrinters() + " printers or more";
    Axis value = new Axis(printers, "scaling_accounts", Measure.COUNT, input.notation());
    return ranking(
        new Words(id, "Scaling accounts by industry", "Accounts with " + printers),
        input,
        value,
        group -> scalingAccounts(input, group));
  }

  private static long scalingAccounts(PictureInput input, Group group) {
    long scaling = 0;
    for (int row : group.rows()) {
      scaling += input.classes().scaling().of(input.accounts(), row) ? 1 : 0;
    }
    return scaling;
  }

  private record Words(String id, String title, String measure) {}

  private static Chart ranking(
      Words words, PictureInput input, Axis value, ToDoubleFunction<Group> total) {
    List<Bar> all =
        Group.byIndustry(input).stream()
            .map(g -> new Bar(g.label(), total.applyAsDouble(g), g.size(), g.tone()))
            .sorted(LARGEST_FIRST)
            .toList();
    List<Bar> shown = all.subList(0, Math.min(SHOWN, all.size()));
    String selection = all.size() > SHOWN ? ", top 10 of " + all.size() : "";
    return new Chart(
        words.id(),
        words.title(),
        words.measure() + selection + "; " + input.population(),
        new Bars(Axis.ofNames("Industry", "industry"), value, Bars.Direction.ROWS, shown),
        rest(all.subList(shown.size(), all.size()), value));
  }

  private static String rest(List<Bar> others, Axis value) {
    if (others.isEmpty()) {
      return "";
    }
    double sum = others.stream().mapToDouble(Bar::value).sum();
    String are =
        others.size() == 1
            ? "The industry not shown has "
            : "The " + others.size() + " industries not shown have ";
    return are + value.write(sum) + ".";
  }
}
