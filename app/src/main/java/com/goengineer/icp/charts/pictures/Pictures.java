package com.goengineer.icp.charts.pictures;

import java.util.List;

/** The registry: to add a picture, describe it and enter it here; report and files follow. */
public final class Pictures {

  private Pictures() {}

  /** All pictures, the original's ten first. */
  public static List<Picture> all() {
    return List.of(
        new Picture("vis1_icp_hist", ScoreDistribution::describe),
        new Picture("vis2_gp24_vertical", IndustryRanking::grossProfit),
        new Picture("vis3_printers_gp24", Means::grossProfitByPrinters),
        new Picture("vis4_gp24_cadtier", TierBars::grossProfit),
        new Picture("vis5_icp_vertical", IndustryScores::meanScore),
        new Picture("vis6_scaling_vertical", IndustryRanking::scaling),
        new Picture("vis7_cad_icp", Means::scoreByLicenseRevenue),
        new Picture("vis8_printers_icp", Means::scoreByPrinters),
        new Picture("vis9_rev24_vertical", IndustryRanking::revenue),
        new Picture("vis10_customers_cadtier", TierBars::accounts),
        new Picture("segment_analysis", SegmentAnalysis::describe),
        new Picture("industry_performance", IndustryScores::performance),
        new Picture("revenue_correlation", Means::scoreByRevenue),
        new Picture("grade_value", GradeValue::describe));
  }
}
