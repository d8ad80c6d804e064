package com.goengineer.icp.runs;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.scoring.ScoreColumns;
import com.goengineer.icp.scoring.ScoredAccounts;
import com.goengineer.icp.scoring.component.StandardComponents;
import com.goengineer.icp.segments.ClassColumns;
import com.goengineer.icp.segments.ClassSettings;
import com.goengineer.icp.table.CodePointOrder;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The columns of icp_scored_accounts.csv and accounts.parquet, by their headers: first the
 * original's in its order and spelling, then ours, then what the customers file brought along. Rows
 * by raw score, best first, then by customer ID in code point order.
 */
public final class ScoredAccountsTable {
  /** The header of the account's ID. */
  public static final String CUSTOMER_ID = "Customer ID";

  private final ScoredAccounts scored;
  private final Accounts accounts;
  private final Table scores;
  private final Map<String, Column> columns = new LinkedHashMap<>();

  private ScoredAccountsTable(ScoredAccounts scored) {
    this.scored = scored;
    this.accounts = scored.accounts();
    this.scores = ScoreColumns.of(scored);
  }

  /**
   * The table of a run.
   *
   * @param certainty share of reasonable alternatives under which each account keeps its grade, in
   *     the order of the accounts; unknown until weights were learned or validated
   */
  public static Table of(ScoredAccounts scored, ClassSettings classes, Column.Real certainty) {
    ScoredAccountsTable into = new ScoredAccountsTable(scored);
    Table classColumns = ClassColumns.of(scored.accounts(), classes);
    into.addOriginal(classColumns);
    into.addOurs(classColumns, certainty);
    into.addPassThrough();
    return new Table(into.columns, scored.size()).reordered(into.bestFirst());
  }

  private void addOriginal(Table classes) {
    add(CUSTOMER_ID, AccountField.ACCOUNT_ID);
    add("Company Name", AccountField.COMPANY_NAME);
    columns.put("Industry", accounts.industryShown());
    add("Industry Sub List", AccountField.SUB_LIST);
    columns.put(ClassColumns.PRINTER_COUNT, classes.column(ClassColumns.PRINTER_COUNT));
    add("Big Box Count", AccountField.BIG_BOX_COUNT);
    add("Small Box Count", AccountField.SMALL_BOX_COUNT);
    add("Total Software License Revenue", AccountField.SOFTWARE_LICENSE_REVENUE);
    columns.put(ClassColumns.CAD_TIER, classes.column(ClassColumns.CAD_TIER));
    add("GP24", AccountField.GP24);
    add("Revenue24", AccountField.REVENUE24);
    columns.put(
        "Total Hardware + Consumable Revenue",
        sum(AccountField.HARDWARE_REVENUE, AccountField.CONSUMABLE_REVENUE));
    addScores(ScoreColumns.SCORE, ScoreColumns.GRADE, ScoreColumns.RAW);
    for (String component : StandardComponents.standard().names()) {
      addScoreOrUnknown(ScoreColumns.score(component));
    }
    add("Total Consumable Revenue", AccountField.CONSUMABLE_REVENUE);
    add("Total SaaS Revenue", AccountField.SAAS_REVENUE);
    add("Total Maintenance Revenue", AccountField.MAINTENANCE_REVENUE);
    add("Industry_Reasoning", AccountField.INDUSTRY_REASONING);
  }

  private void addOurs(Table classes, Column.Real certainty) {
    add("Total Hardware Revenue", AccountField.HARDWARE_REVENUE);
    add("Total Service Bureau Revenue", AccountField.SERVICE_BUREAU_REVENUE);
    add("annual_revenue", AccountField.ANNUAL_REVENUE);
    add("annual_revenue_source", AccountField.ANNUAL_REVENUE_SOURCE);
    columns.put(ClassColumns.CUSTOMER_SEGMENT, classes.column(ClassColumns.CUSTOMER_SEGMENT));
    addScores(ScoreColumns.RANK, ScoreColumns.PERCENTILE);
    columns.put("grade_certainty", certainty);
    addScores(ScoreColumns.BORDERLINE, ScoreColumns.DATA_COMPLETENESS);
    columns.put(ClassColumns.SCALING_FLAG, classes.column(ClassColumns.SCALING_FLAG));
    add("last_order", AccountField.LAST_ORDER);
    add("company_group", AccountField.COMPANY_GROUP);
    add("company_group_GP24", AccountField.COMPANY_GROUP_GP24);
    add("shared_with", AccountField.SHARED_WITH);
    for (String component : scored.model().componentNames()) {
      columns.putIfAbsent(
          ScoreColumns.score(component), scores.column(ScoreColumns.score(component)));
      addScores(ScoreColumns.points(component));
    }
  }

  private void addScores(String... headers) {
    for (String header : headers) {
      columns.put(header, scores.column(header));
    }
  }

  /** A component of the original that is switched off keeps its place, empty. */
  private void addScoreOrUnknown(String header) {
    columns.put(
        header, scores.has(header) ? scores.column(header) : Column.Real.unknown(scored.size()));
  }

  private void addPassThrough() {
    for (String header : accounts.passThrough()) {
      String free = header;
      while (columns.containsKey(free)) {
        free = free + " (given)";
      }
      columns.put(free, accounts.table().column(header));
    }
  }

  private void add(String header, AccountField field) {
    columns.put(header, accounts.table().column(field.column()));
  }

  /** Unknown only where both are. */
  private Column.Money sum(AccountField one, AccountField other) {
    Column.Money left = accounts.money(one);
    Column.Money right = accounts.money(other);
    Column.Money sum = Column.Money.unknown(accounts.size());
    for (int row = 0; row < accounts.size(); row++) {
      if (!left.isUnknown(row) || !right.isUnknown(row)) {
        sum.cents()[row] = left.orZero(row) + right.orZero(row);
      }
    }
    return sum;
  }

  private int[] bestFirst() {
    double[] raw = scored.raw();
    Column.Text id = accounts.text(AccountField.ACCOUNT_ID);
    Comparator<Integer> order =
        Comparator.<Integer>comparingDouble(row -> -raw[row])
            .thenComparing(id::orEmpty, CodePointOrder.TEXT);
    return IntStream.range(0, raw.length).boxed().sorted(order).mapToInt(row -> row).toArray();
  }
}
