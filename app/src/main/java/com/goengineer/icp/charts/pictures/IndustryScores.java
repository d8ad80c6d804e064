package com.goengineer.icp.charts.pictures;

import com.goengineer.icp.charts.plot.Axis;
import com.goengineer.icp.charts.plot.Chart;
import com.goengineer.icp.charts.plot.Days;
import com.goengineer.icp.charts.plot.Estimate;
import com.goengineer.icp.charts.plot.Intervals;
import com.goengineer.icp.charts.plot.Intervals.Row;
import com.goengineer.icp.charts.plot.Measure;
import com.goengineer.icp.charts.plot.Reference;
import com.goengineer.icp.charts.plot.Tone;
import com.goengineer.icp.industries.IndustryWeight;
import com.goengineer.icp.industries.IndustryWeights;
import com.goengineer.icp.table.CodePointOrder;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Industries by what their accounts reach on average, with how sure that is. */
final class IndustryScores {
  private static final int SHOWN = 15;

  private static final Comparator<Row> BEST_FIRST =
      Comparator.comparingDouble((Row row) -> row.estimate().value())
          .reversed()
          .thenComparing(Row::label, CodePointOrder.TEXT);

  private static final Axis INDUSTRY = Axis.ofNames("Industry", "industry");

  private IndustryScores() {}

  static Chart meanScore(String id, PictureInput input) {
    double[] scores = input.scored().standings().score0to100();
    List<Row> all =
        Group.byIndustry(input).stream()
            .map(g -> new Row(g.label(), MeanInterval.of(g.values(scores)), g.size(), g.tone()))
            .sorted(BEST_FIRST)
            .toList();
    Axis value = new Axis("Average", "mean_score", Measure.SCORE, input.notation());
    return new Chart(
        id,
        "Average score by industry",
        "Mean ICP score with 95% interval" + selection(all) + "; " + input.population(),
        new Intervals(INDUSTRY, value, shown(all), input.everyone()),
        "A wide interval means few accounts or very different ones.");
  }

  static Chart performance(String id, PictureInput input) {
    IndustryWeights learned = input.industries();
    List<Row> all =
        learned.industries().stream().map(IndustryScores::performance).sorted(BEST_FIRST).toList();
    Axis value = new Axis("Per account", "shrunk_mean", Measure.MONEY, input.notation());
    List<Reference> everyone =
        all.isEmpty()
            ? List.of()
            : List.of(new Reference("all accounts", learned.shrinkage().globalMean()));
    return new Chart(
        id,
        "Industry performance",
        "Hardware, consumable and service bureau revenue per account, with 95% interval"
            + selection(all),
        new Intervals(INDUSTRY, value, shown(all), everyone),
        performanceNote(input));
  }

  private static String performanceNote(PictureInput input) {
    String cap = input.notation().money(BigDecimal.valueOf(input.industries().cap()));
    return "Means of few accounts are pulled towards the mean of all accounts; amounts above "
        + cap
        + " count as that much. As of "
        + Days.written(input.accounts().asOf())
        + ".";
  }

  private static Row performance(IndustryWeight industry) {
    Estimate estimate =
        new Estimate(industry.shrunk(), industry.intervalLow(), industry.intervalHigh());
    return new Row(industry.industry(), estimate, industry.accounts(), Tone.ACCENT);
  }

  private static List<Row> shown(List<Row> all) {
    return all.subList(0, Math.min(SHOWN, all.size()));
  }

  private static String selection(List<Row> all) {
    return all.size() > SHOWN ? ", top 15 of " + all.size() : "";
  }
}
