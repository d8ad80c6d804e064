package com.goengineer.icp.charts.pictures;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.charts.plot.Axis;
import com.goengineer.icp.charts.plot.Bars;
import com.goengineer.icp.charts.plot.Bars.Bar;
import com.goengineer.icp.charts.plot.Chart;
import com.goengineer.icp.charts.plot.Measure;
import com.goengineer.icp.charts.plot.Tone;
import com.goengineer.icp.segments.CadTier;
import com.goengineer.icp.segments.CadTiers;
import com.goengineer.icp.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Accounts and their gross profit by CAD tier. */
final class TierBars {
  private static final Axis TIER = Axis.ofNames("CAD tier", "cad_tier");

  private TierBars() {}

  static Chart grossProfit(String id, PictureInput input) {
    Column.Money gp = input.accounts().money(AccountField.GP24);
    Axis value =
        new Axis("GP, " + input.window().length(), "gp24", Measure.MONEY, input.notation());
    return new Chart(
        id,
        "Gross profit by CAD tier",
        "Gross profit of the " + input.window().last() + "; " + input.population(),
        bars(input, value, group -> group.total(gp)),
        note(input));
  }

  static Chart accounts(String id, PictureInput input) {
    Axis value = new Axis("Accounts", "accounts", Measure.COUNT, input.notation());
    return new Chart(
        id,
        "Accounts by CAD tier",
        input.population(),
        bars(input, value, Group::size),
        note(input));
  }

  private static Bars bars(PictureInput input, Axis axis, ToDoubleFunction<Group> length) {
    CadTiers limits = input.classes().cadTiers();
    List<Bar> bars = new ArrayList<>();
    Group.byClass(input.size(), CadTier.class, row -> limits.of(input.accounts(), row))
        .forEach((tier, rows) -> {
          Group group = new Group(tier.label(), Tone.ACCENT, rows);
          double value = length.applyAsDouble(group);
          bars.add(new Bar(group.label(), value, group.size(), group.tone()));
        });
    return new Bars(TIER, axis, Bars.Direction.COLUMNS, input.size() == 0 ? List.of() : bars);
  }

  private static String note(PictureInput input) {
    CadTiers limits = input.classes().cadTiers();
    return "Tier by software license revenue: Bronze up to "
        + amount(input, limits.bronzeMaxUsd())
        + ", Silver up to "
        + amount(input, limits.silverMaxUsd())
        + ", Gold up to "
        + amount(input, limits.goldMaxUsd())
        + ", Platinum above.";
  }

  private static String amount(PictureInput input, double limit) {
    return input.notation().tick(Measure.MONEY, limit);
  }
}
