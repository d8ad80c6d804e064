package com.goengineer.icp.runs;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.scoring.FittedComponent;
import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.ScoredAccounts;
import com.goengineer.icp.scoring.component.StandardComponents;
import com.goengineer.icp.segments.ClassColumns;
import com.goengineer.icp.segments.ClassSettings;
import com.goengineer.icp.table.CodePointOrder;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of icp_scored_accounts.csv and accounts.parquet, by their headers: first the
 * original's in its order and spelling, then ours, then what the customers file brought along. Rows
 * by raw score, best first, then by customer ID in code point order.
 */
public final class ScoredAccountsTable {
  /** The header of the account's ID. */
  public static final String CUSTOMER_ID = "Customer ID";

  /** The header of the grade. */
  public static final String GRADE = "ICP_grade";

  private final ScoredAccounts scored;
  private final Accounts accounts;
  private final Map<String, Column> columns = new LinkedHashMap<>();

  private ScoredAccountsTable(ScoredAccounts scored) {
    this.scored = scored;
    this.accounts = scored.accounts();
  }

  /**
   * The table of a run.
   *
   * @param certainty what is known about how firm the grades are, if anything
   */
  public static Table of(ScoredAccounts scored, ClassSettings classes, GradeCertainty certainty) {
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
    columns.put("Industry", industryShown());
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
    columns.put("ICP_score", new Column.Real(scored.standings().score0to100()));
    columns.put(GRADE, grades());
    columns.put("ICP_score_raw", new Column.Real(scored.raw()));
    for (String component : StandardComponents.standard().names()) {
      addComponent(component);
    }
    add("Total Consumable Revenue", AccountField.CONSUMABLE_REVENUE);
    add("Total SaaS Revenue", AccountField.SAAS_REVENUE);
    add("Total Maintenance Revenue", AccountField.MAINTENANCE_REVENUE);
    add("Industry_Reasoning", AccountField.INDUSTRY_REASONING);
  }

  private void addOurs(Table classes, GradeCertainty certainty) {
    add("Total Hardware Revenue", AccountField.HARDWARE_REVENUE);
    add("Total Service Bureau Revenue", AccountField.SERVICE_BUREAU_REVENUE);
    add("annual_revenue", AccountField.ANNUAL_REVENUE);
    add("annual_revenue_source", AccountField.ANNUAL_REVENUE_SOURCE);
    columns.put(ClassColumns.CUSTOMER_SEGMENT, classes.column(ClassColumns.CUSTOMER_SEGMENT));
    columns.put("rank", new Column.Count(scored.standings().rank()));
    columns.put("percentile", new Column.Real(scored.standings().percentile()));
    columns.put("grade_certainty", certainty.shares(scored.size()));
    columns.put("borderline", certainty.borderline(scored.size()));
    columns.put("data_completeness", new Column.Real(completeness()));
    columns.put(ClassColumns.SCALING_FLAG, classes.column(ClassColumns.SCALING_FLAG));
    add("last_order", AccountField.LAST_ORDER);
    add("company_group", AccountField.COMPANY_GROUP);
    add("company_group_GP24", AccountField.COMPANY_GROUP_GP24);
    add("shared_with", AccountField.SHARED_WITH);
    for (String component : scored.model().componentNames()) {
      addComponent(component);
      columns.put(component + "_points", new Column.Real(scored.points(component)));
    }
  }

  /** Stands once: with the original's columns, empty there when switched off, or else with ours. */
  private void addComponent(String component) {
    double[] scores = new double[accounts.size()];
    if (scored.model().componentNames().contains(component)) {
      scores = scored.componentScores(component);
    } else {
      Arrays.fill(scores, Double.NaN);
    }
    columns.putIfAbsent(component + "_score", new Column.Real(scores));
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

  /** The taxonomy's industry; where there is none, what the source said. */
  private Column.Text industryShown() {
    Column.Text mapped = accounts.text(AccountField.INDUSTRY);
    Column.Text given = accounts.text(AccountField.INDUSTRY_GIVEN);
    List<@Nullable String> shown = new ArrayList<>(accounts.size());
    for (int row = 0; row < accounts.size(); row++) {
      shown.add(mapped.isUnknown(row) ? given.get(row) : mapped.get(row));
    }
    return Column.Text.of(shown);
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

  private Column.Text grades() {
    String[] letters = Arrays.stream(Grade.values()).map(Grade::name).toArray(String[]::new);
    int[] codes = Arrays.stream(scored.standings().grade()).mapToInt(Grade::ordinal).toArray();
    return new Column.Text(codes, letters);
  }

  /** Share of the fields that the model's components read and that are known, 0..1. */
  private double[] completeness() {
    List<AccountField> inputs =
        scored.model().components().stream()
            .map(FittedComponent::inputs)
            .flatMap(List::stream)
            .distinct()
            .toList();
    double[] shares = new double[accounts.size()];
    for (AccountField input : inputs) {
      Column column = accounts.table().column(input.column());
      for (int row = 0; row < shares.length; row++) {
        shares[row] += column.isUnknown(row) ? 0 : 1;
      }
    }
    for (int row = 0; row < shares.length; row++) {
      shares[row] = inputs.isEmpty() ? 1 : shares[row] / inputs.size();
    }
    return shares;
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
