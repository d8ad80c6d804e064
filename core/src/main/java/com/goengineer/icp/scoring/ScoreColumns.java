package com.goengineer.icp.scoring;

import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The columns that scoring adds to accounts, by their names in icp_scored_accounts.csv. Those of
 * the components follow the registry: a component added to it is here without an edit.
 */
public final class ScoreColumns {

  /** The columns that do not belong to a component. */
  public static final String SCORE = "ICP_score";

  public static final String GRADE = "ICP_grade";
  public static final String RAW = "ICP_score_raw";
  public static final String RANK = "rank";
  public static final String PERCENTILE = "percentile";
  public static final String BORDERLINE = "borderline";
  public static final String DATA_COMPLETENESS = "data_completeness";

  private ScoreColumns() {}

  /** The column of a component's score, which is also the key of its weight. */
  public static String score(String component) {
    return component + "_score";
  }

  /** The column of what a component contributes to the raw score. */
  public static String points(String component) {
    return component + "_points";
  }

  /**
   * All columns: score, grade, raw score, component scores; rank, percentile, borderline ("yes" or
   * "no"), data completeness; component points.
   */
  public static Table of(ScoredAccounts scored) {
    Standings standings = scored.standings();
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put(SCORE, new Column.Real(standings.score0to100()));
    columns.put(GRADE, Column.Text.of(Arrays.stream(standings.grade()).map(Grade::name).toList()));
    columns.put(RAW, new Column.Real(scored.raw()));
    for (String component : scored.model().componentNames()) {
      columns.put(score(component), new Column.Real(scored.componentScores(component)));
    }
    columns.put(RANK, new Column.Count(standings.rank()));
    columns.put(PERCENTILE, new Column.Real(standings.percentile()));
    columns.put(BORDERLINE, borderline(scored));
    columns.put(DATA_COMPLETENESS, new Column.Real(scored.dataCompleteness()));
    for (String component : scored.model().componentNames()) {
      columns.put(points(component), new Column.Real(scored.points(component)));
    }
    return new Table(columns, scored.size());
  }

  private static Column borderline(ScoredAccounts scored) {
    int[] codes = new int[scored.size()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = scored.isBorderline(row) ? 1 : 0;
    }
    return new Column.Text(codes, new String[] {"no", "yes"});
  }
}
