package com.goengineer.icp.charts;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.charts.pictures.PictureInput;
import com.goengineer.icp.charts.plot.Notation;
import com.goengineer.icp.charts.plot.SalesWindow;
import com.goengineer.icp.industries.IndustryWeights;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.GradeShares;
import com.goengineer.icp.scoring.InMemoryStatistics;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.ScoredAccounts;
import com.goengineer.icp.scoring.Scorer;
import com.goengineer.icp.scoring.Standings;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.scoring.component.StandardComponents;
import com.goengineer.icp.scoring.component.Vertical;
import com.goengineer.icp.segments.ClassSettings;
import com.goengineer.icp.table.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Accounts written down row by row, for tests. */
public final class AccountTable {
  public static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
  public static final SalesWindow WINDOW = new SalesWindow(24);
  public static final Components COMPONENTS = StandardComponents.standard();

  private final List<Row> rows = new ArrayList<>();

  /**
   * An account; amounts in units of the currency, NaN for unknown.
   *
   * @param printers small boxes
   */
  public record Row(
      String id,
      @Nullable String industry,
      long printers,
      double license,
      double annualRevenue,
      double gp24,
      double score,
      Grade grade) {

    /** The same account with hardware revenue of 1000 per printer. */
    double hardware() {
      return 1000.0 * printers;
    }
  }

  public AccountTable with(Row row) {
    rows.add(row);
    return this;
  }

  /** The same accounts in another order. */
  public AccountTable shuffled(long seed) {
    AccountTable other = new AccountTable();
    other.rows.addAll(rows);
    Collections.shuffle(other.rows, new Random(seed));
    return other;
  }

  /** Many accounts of every kind: heavy-tailed money, few printers, gaps. */
  public static AccountTable random(int size, long seed) {
    Random random = new Random(seed);
    String[] industries = {"Dental", "High Tech", "Energy", "Packaging", "Aerospace & Defense"};
    AccountTable table = new AccountTable();
    for (int i = 0; i < size; i++) {
      int industry = random.nextInt(industries.length + 1);
      table.with(
          new Row(
              "C" + (10_000 + i),
              industry == industries.length ? null : industries[industry],
              random.nextInt(5) == 0 ? random.nextInt(12) : 0,
              random.nextBoolean() ? Math.rint(Math.exp(4 + 3 * random.nextGaussian())) : 0,
              random.nextInt(3) == 0
                  ? Double.NaN
                  : Math.rint(Math.exp(15 + 3 * random.nextGaussian())),
              Math.rint(100 * (1000 * random.nextGaussian() + 500)) / 100,
              0,
              Grade.C));
    }
    return table;
  }

  public Accounts accounts() {
    Map<AccountField, Column> columns = new EnumMap<>(AccountField.class);
    List<@Nullable String> industries = new ArrayList<>();
    rows.forEach(row -> industries.add(row.industry()));
    columns.put(AccountField.ACCOUNT_ID, Column.Text.of(rows.stream().map(Row::id).toList()));
    columns.put(
        AccountField.COMPANY_NAME,
        Column.Text.of(rows.stream().map(row -> "Company " + row.id()).toList()));
    columns.put(AccountField.INDUSTRY, Column.Text.of(industries));
    columns.put(AccountField.SMALL_BOX_COUNT, new Column.Count(longs(Row::printers)));
    columns.put(AccountField.HARDWARE_REVENUE, money(Row::hardware));
    columns.put(AccountField.SOFTWARE_LICENSE_REVENUE, money(Row::license));
    columns.put(AccountField.ANNUAL_REVENUE, money(Row::annualRevenue));
    columns.put(AccountField.GP24, money(Row::gp24));
    columns.put(AccountField.REVENUE24, money(row -> 2 * row.gp24()));
    columns.put(AccountField.LAST_ORDER, lastOrders());
    return Accounts.of(AS_OF, columns);
  }

  /** Scores and grades as the product computes them. */
  public PictureInput computed() {
    Accounts accounts = accounts();
    Model model = model(accounts);
    return input(new Scorer(model).score(accounts));
  }

  /** Scores and grades as written down. */
  public PictureInput given() {
    Accounts accounts = accounts();
    double[] scores = rows.stream().mapToDouble(Row::score).toArray();
    Grade[] grades = rows.stream().map(Row::grade).toArray(Grade[]::new);
    long[] ranks = new long[rows.size()];
    double[] unused = new double[rows.size()];
    Standings standings = new Standings(unused, unused, scores, grades, ranks);
    double[][] components = new double[COMPONENTS.list().size()][rows.size()];
    return input(new ScoredAccounts(accounts, model(accounts), components, scores, standings));
  }

  private static PictureInput input(ScoredAccounts scored) {
    IndustryWeights learned = ((Vertical.Fitted) scored.model().components().getFirst()).weights();
    return PictureInput.of(
        scored,
        learned,
        new PictureInput.Terms(ClassSettings.standard(), Notation.US_DOLLAR, WINDOW));
  }

  private static Model model(Accounts accounts) {
    return Model.fit(
        COMPONENTS,
        new InMemoryStatistics(accounts),
        Weights.defaults(COMPONENTS),
        GradeShares.STANDARD);
  }

  /** Everybody's: a year and a half before the as-of date. */
  private Column.Day lastOrders() {
    int[] days = new int[rows.size()];
    Arrays.fill(days, (int) AS_OF.minusMonths(18).toEpochDay());
    return new Column.Day(days);
  }

  private long[] longs(ToLongFunction<Row> value) {
    return rows.stream().mapToLong(value).toArray();
  }

  private Column.Money money(ToDoubleFunction<Row> amount) {
    return new Column.Money(
        longs(row -> {
          double value = amount.applyAsDouble(row);
          return Double.isNaN(value) ? Column.Money.UNKNOWN : Math.round(100 * value);
        }));
  }
}
