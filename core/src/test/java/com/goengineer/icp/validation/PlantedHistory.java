package com.goengineer.icp.validation;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.validation.PlantedLog.Line;
import com.goengineer.icp.validation.PlantedLog.Sale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A seeded sales log and the past it gives: what the pipeline does from staged data, in small. */
public final class PlantedHistory implements History {

  private static final LocalDate START = LocalDate.of(2020, 1, 1);

  private static final String[] INDUSTRIES = {
    "Aerospace & Defense",
    "Building & Construction",
    "Chemicals & Related Products",
    "Consumer Goods",
    "Dental",
    "Education & Research",
    "Energy",
    "High Tech",
    "Packaging",
    "Services",
    "Shipbuilding",
    "Plant & Process"
  };

  private final LocalDate first;
  private final LocalDate last;
  private final int[] industryOf;
  private final LocalDate[] createdOn;
  private final List<Sale> sales;
  private final Set<AccountField> undated;

  private PlantedHistory(
      LocalDate[] range,
      int[] industryOf,
      LocalDate[] createdOn,
      List<Sale> sales,
      Set<AccountField> undated) {
    this.first = range[0];
    this.last = range[1];
    this.industryOf = industryOf;
    this.createdOn = createdOn;
    this.sales = List.copyOf(sales);
    this.undated = undated;
  }

  /**
   * Four years of accounts that buy what they need; see {@link PlantedLog#needs}.
   *
   * @param seed the same seed gives the same log
   * @param accounts number of accounts
   * @param effect how strongly software and industry decide who buys; 0 = not at all
   */
  public static PlantedHistory of(long seed, int accounts, double effect) {
    return of(seed, accounts, effect, 48);
  }

  /** The same over so many months. */
  public static PlantedHistory of(long seed, int accounts, double effect, int months) {
    return of(new PlantedLog(seed, START, months), accounts, log -> log.needs(accounts, effect));
  }

  /** Four years of accounts that keep their habits; see {@link PlantedLog#habits}. */
  public static PlantedHistory habits(long seed, int accounts) {
    return of(new PlantedLog(seed, START, 48), accounts, log -> log.habits(accounts));
  }

  private static PlantedHistory of(
      PlantedLog log, int accounts, Function<PlantedLog, List<Sale>> sales) {
    int[] industryOf = new int[accounts];
    LocalDate[] createdOn = new LocalDate[accounts];
    for (int account = 0; account < accounts; account++) {
      industryOf[account] = log.industry(account);
      createdOn[account] = log.created(account);
    }
    return new PlantedHistory(
        new LocalDate[] {START, START.plusMonths(log.months()).minusDays(1)},
        industryOf,
        createdOn,
        sales.apply(log),
        EnumSet.noneOf(AccountField.class));
  }

  /** The same past with every sale changed, or left out where {@code null} comes back. */
  PlantedHistory with(Function<Sale, @Nullable Sale> change) {
    List<Sale> changed = new ArrayList<>();
    for (Sale sale : sales) {
      Sale other = change.apply(sale);
      if (other != null) {
        changed.add(other);
      }
    }
    return new PlantedHistory(
        new LocalDate[] {first, last}, industryOf, createdOn, changed, undated);
  }

  /** The same past without the sales of a day and later; the range of the log stays. */
  public PlantedHistory before(LocalDate day) {
    return with(sale -> sale.day().isBefore(day) ? sale : null);
  }

  /** The same past with the profit of all sales after a day multiplied. */
  public PlantedHistory timesAfter(LocalDate day, int factor) {
    return with(sale ->
        sale.day().isAfter(day)
            ? new Sale(sale.account(), sale.day(), factor * sale.gpCents(), 1, sale.line())
            : sale);
  }

  /** The same past with fields that come from the end of the log, not from the as-of date. */
  public PlantedHistory withUndated(AccountField... fields) {
    return new PlantedHistory(
        new LocalDate[] {first, last},
        industryOf,
        createdOn,
        sales,
        EnumSet.copyOf(Arrays.asList(fields)));
  }

  List<Sale> sales() {
    return sales;
  }

  @Override
  public LocalDate firstSale() {
    return first;
  }

  @Override
  public LocalDate lastSale() {
    return last;
  }

  @Override
  public Accounts today() {
    return accounts(last, known(last));
  }

  private int[] known(LocalDate asOf) {
    List<Integer> known = new ArrayList<>();
    for (int account = 0; account < industryOf.length; account++) {
      if (!createdOn[account].isAfter(asOf)) {
        known.add(account);
      }
    }
    return known.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public Snapshot at(CutOff cutOff) {
    int[] known = known(cutOff.asOf());
    int[] rowOf = rows(known);
    long[] lifetime = new long[known.length];
    long[] orders = new long[known.length];
    long[] profit = new long[known.length];
    boolean[] bought = new boolean[known.length];
    LocalDate yearAgo = cutOff.asOf().minusYears(1);
    for (Sale sale : sales) {
      int row = rowOf[sale.account()];
      if (row >= 0 && !sale.day().isAfter(cutOff.asOf())) {
        lifetime[row] += sale.gpCents();
        orders[row] += sale.day().isAfter(yearAgo) ? 1 : 0;
      } else if (row >= 0
          && !sale.day().isBefore(cutOff.outcomeFrom())
          && sale.day().isBefore(cutOff.outcomeEnd())) {
        profit[row] += sale.gpCents();
        bought[row] = true;
      }
    }
    return new Snapshot(
        accounts(cutOff.asOf(), known),
        undated,
        new Snapshot.Past(lifetime, orders),
        new Snapshot.Outcome(profit, bought));
  }

  private int[] rows(int[] known) {
    int[] rowOf = new int[industryOf.length];
    Arrays.fill(rowOf, -1);
    for (int row = 0; row < known.length; row++) {
      rowOf[known[row]] = row;
    }
    return rowOf;
  }

  private Accounts accounts(LocalDate asOf, int[] known) {
    int size = known.length;
    int[] rowOf = rows(known);
    long[] pastYear = new long[size];
    int[] firstOrder = Column.Day.unknown(size).epochDays();
    int[] lastOrder = Column.Day.unknown(size).epochDays();
    Map<Line, long[]> revenue = new EnumMap<>(Line.class);
    for (Line line : Line.values()) {
      revenue.put(line, new long[size]);
    }
    for (Sale sale : sales) {
      int row = rowOf[sale.account()];
      if (row < 0) {
        continue;
      }
      boolean past = !sale.day().isAfter(asOf);
      if (past || undated.contains(field(sale.line()))) {
        revenue.getOrDefault(sale.line(), new long[size])[row] += sale.revenueCents();
      }
      if (past) {
        pastYear[row] += sale.day().isAfter(asOf.minusYears(1)) ? sale.gpCents() : 0;
        int day = (int) sale.day().toEpochDay();
        boolean none = firstOrder[row] == Column.Day.UNKNOWN;
        firstOrder[row] = none ? day : Math.min(firstOrder[row], day);
        lastOrder[row] = Math.max(lastOrder[row], day);
      }
    }
    List<String> ids = new ArrayList<>();
    List<String> industries = new ArrayList<>();
    int[] created = new int[size];
    for (int row = 0; row < size; row++) {
      ids.add(String.format(Locale.ROOT, "%07d", known[row]));
      industries.add(INDUSTRIES[industryOf[known[row]]]);
      created[row] = (int) createdOn[known[row]].toEpochDay();
    }
    Map<AccountField, Column> columns = new EnumMap<>(AccountField.class);
    columns.put(AccountField.ACCOUNT_ID, Column.Text.of(ids));
    columns.put(AccountField.INDUSTRY, Column.Text.of(industries));
    revenue.forEach((line, cents) -> columns.put(field(line), new Column.Money(cents)));
    columns.put(AccountField.GP12, new Column.Money(pastYear));
    columns.put(AccountField.FIRST_ORDER, new Column.Day(firstOrder));
    columns.put(AccountField.LAST_ORDER, new Column.Day(lastOrder));
    columns.put(AccountField.CREATED_DAY, new Column.Day(created));
    return Accounts.of(asOf, columns);
  }

  private static AccountField field(Line line) {
    return switch (line) {
      case HARDWARE -> AccountField.HARDWARE_REVENUE;
      case CONSUMABLE -> AccountField.CONSUMABLE_REVENUE;
      case SOFTWARE -> AccountField.SOFTWARE_LICENSE_REVENUE;
    };
  }
}
