package com.goengineer.icp.pipeline;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.engine.SqlStep;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import com.goengineer.icp.validation.CutOff;
import com.goengineer.icp.validation.History;
import com.goengineer.icp.validation.Snapshot;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The past, from the tables that a run left in its engine: the same steps with earlier days. Where
 * the log's product column is mapped to product lines, their totals and printer counts are those of
 * the log up to the day; else they are today's, and undated.
 */
public final class EngineHistory implements History {
  private static final Set<AccountField> PRODUCT_FIELDS =
      EnumSet.of(
          AccountField.HARDWARE_REVENUE,
          AccountField.CONSUMABLE_REVENUE,
          AccountField.SERVICE_BUREAU_REVENUE,
          AccountField.SOFTWARE_LICENSE_REVENUE,
          AccountField.SAAS_REVENUE,
          AccountField.MAINTENANCE_REVENUE,
          AccountField.BIG_BOX_COUNT,
          AccountField.SMALL_BOX_COUNT);

  private final Engine engine;
  private final AsOf days;
  private final Accounts today;
  private final boolean datedProducts;
  private final Map<CutOff, Snapshot> lookedBack = new HashMap<>();

  /**
   * @param engine with the tables of the run
   * @param days the days of the run
   * @param today the accounts of the run
   * @param datedProducts whether the table product_lines maps the log's products
   */
  EngineHistory(Engine engine, AsOf days, Accounts today, boolean datedProducts) {
    this.engine = engine;
    this.days = days;
    this.today = today;
    this.datedProducts = datedProducts;
  }

  @Override
  public LocalDate firstSale() {
    return sale("MIN");
  }

  @Override
  public LocalDate lastSale() {
    return sale("MAX");
  }

  private LocalDate sale(String which) {
    days.load(engine);
    LocalDate day =
        engine
            .read(
                "SELECT "
                    + which
                    + "(l.day) AS day FROM sales_lines l JOIN links k"
                    + " ON k.source_name = l.source_name AND k.account_id IS NOT NULL"
                    + " CROSS JOIN parameters p WHERE l.usable = 1 AND l.day <= p.as_of")
            .day("day")
            .get(0);
    return day == null ? today.asOf() : day;
  }

  @Override
  public Optional<LocalDate> beginsLater() {
    return SourceContents.firstSale(engine).filter(first -> first.isAfter(today.asOf()));
  }

  @Override
  public Accounts today() {
    return today;
  }

  /** Looks back once: who learns and who judges what was learned ask for the same days. */
  @Override
  public Snapshot at(CutOff cutOff) {
    return lookedBack.computeIfAbsent(cutOff, this::lookBack);
  }

  private Snapshot lookBack(CutOff cutOff) {
    AsOf then = new AsOf(days.today(), cutOff.asOf(), days.windowMonths());
    then.withOutcome(cutOff.outcomeFrom(), cutOff.outcomeEnd()).load(engine);
    for (String step :
        List.of("account_sales", "account_rows", "account_past", "account_outcome")) {
      engine.run(SqlStep.named(step));
    }
    Accounts accounts = known(AccountRows.read(engine, then, List.of()));
    Accounts dated = datedProducts ? withProducts(accounts) : accounts;
    return new Snapshot(dated, undated(), past(dated), outcome(dated));
  }

  /** Known on the day: created on or before it, else first sale on or before it. */
  private static Accounts known(Accounts accounts) {
    Column.Day created = accounts.day(AccountField.CREATED_DAY);
    Column.Day first = accounts.day(AccountField.FIRST_ORDER);
    int asOf = Math.toIntExact(accounts.asOf().toEpochDay());
    int[] rows =
        IntStream.range(0, accounts.size())
            .filter(row ->
                !first.isUnknown(row)
                    || (!created.isUnknown(row) && created.epochDays()[row] <= asOf))
            .toArray();
    return new Accounts(accounts.asOf(), accounts.table().reordered(rows));
  }

  private Accounts withProducts(Accounts accounts) {
    engine.run(SqlStep.named("account_products"));
    Map<String, Integer> rowOf = rows(accounts);
    Table found = engine.read("SELECT * FROM account_products ORDER BY account_id");
    Map<String, Column> columns = new LinkedHashMap<>(accounts.table().columns());
    for (AccountField field : PRODUCT_FIELDS) {
      columns.put(field.column(), product(field, found, rowOf, accounts.size()));
    }
    return new Accounts(accounts.asOf(), new Table(columns, accounts.size()));
  }

  private static Column product(
      AccountField field, Table found, Map<String, Integer> rowOf, int size) {
    long[] values = new long[size];
    if (found.has(field.column())) {
      for (int each = 0; each < found.rows(); each++) {
        Integer row = rowOf.get(found.text("account_id").orEmpty(each));
        if (row != null) {
          values[row] = value(found.column(field.column()), each);
        }
      }
    }
    return field.kind() == AccountField.Kind.COUNT
        ? new Column.Count(values)
        : new Column.Money(values);
  }

  private static long value(Column column, int row) {
    return switch (column) {
      case Column.Money money -> money.orZero(row);
      case Column.Count count -> count.orZero(row);
      default -> throw new IllegalStateException("a product total is an amount or a count");
    };
  }

  private Set<AccountField> undated() {
    Set<AccountField> undated =
        EnumSet.of(AccountField.ANNUAL_REVENUE, AccountField.ANNUAL_REVENUE_SOURCE);
    if (!datedProducts) {
      undated.addAll(PRODUCT_FIELDS);
    }
    return undated;
  }

  private Snapshot.Past past(Accounts accounts) {
    Table found = engine.read("SELECT * FROM account_past ORDER BY account_id");
    Map<String, Integer> rowOf = rows(accounts);
    long[] lifetime = new long[accounts.size()];
    long[] orderDays = new long[accounts.size()];
    for (int each = 0; each < found.rows(); each++) {
      Integer row = rowOf.get(found.text("account_id").orEmpty(each));
      if (row != null) {
        lifetime[row] = found.money("lifetime_gp").orZero(each);
        orderDays[row] = found.count("order_days").orZero(each);
      }
    }
    return new Snapshot.Past(lifetime, orderDays);
  }

  private Snapshot.Outcome outcome(Accounts accounts) {
    Table found = engine.read("SELECT * FROM account_outcome ORDER BY account_id");
    Map<String, Integer> rowOf = rows(accounts);
    long[] profit = new long[accounts.size()];
    boolean[] bought = new boolean[accounts.size()];
    for (int each = 0; each < found.rows(); each++) {
      Integer row = rowOf.get(found.text("account_id").orEmpty(each));
      if (row != null) {
        profit[row] = found.money("gp").orZero(each);
        bought[row] = true;
      }
    }
    return new Snapshot.Outcome(profit, bought);
  }

  private static Map<String, Integer> rows(Accounts accounts) {
    Column.Text id = accounts.text(AccountField.ACCOUNT_ID);
    Map<String, Integer> rowOf = new HashMap<>();
    for (int row = 0; row < id.size(); row++) {
      rowOf.put(id.orEmpty(row), row);
    }
    return rowOf;
  }
}
