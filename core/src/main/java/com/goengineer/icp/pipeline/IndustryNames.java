package com.goengineer.icp.pipeline;

import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.engine.SqlStep;
import com.goengineer.icp.industries.IndustryStandardizer;
import com.goengineer.icp.table.Table;

/** Brings the industries that the sources give to the taxonomy. */
final class IndustryNames {
  private IndustryNames() {}

  /** Makes the table industry_map; returns one row per distinct value for people to read. */
  static Table make(Engine engine, IndustryStandardizer standardizer) {
    engine.run(SqlStep.named("enrichment"));
    engine.run(SqlStep.named("account_industries"));
    Table given =
        engine.read(
            "SELECT COALESCE(industry_given, '') AS industry_given,"
                + " COALESCE(sub_list_given, '') AS sub_list_given,"
                + " CAST(COUNT(*) AS BIGINT) AS accounts FROM account_industries"
                + " GROUP BY COALESCE(industry_given, ''), COALESCE(sub_list_given, '')"
                + " ORDER BY COALESCE(industry_given, ''), COALESCE(sub_list_given, '')");
    return given;
  }
}
