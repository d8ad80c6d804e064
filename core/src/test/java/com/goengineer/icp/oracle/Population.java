package com.goengineer.icp.oracle;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.table.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Builds accounts row by row, in the order of the rows given. */
public final class Population {

  public static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);

  private final List<Map<AccountField, Object>> rows = new ArrayList<>();

  /** Starts an account; the setters that follow belong to it. */
  public Population account(String id) {
    rows.add(new EnumMap<>(AccountField.class));
    return text(AccountField.ACCOUNT_ID, id);
  }

  public Population text(AccountField field, String value) {
    rows.getLast().put(field, value);
    return this;
  }

  /** An amount; more than two decimals are rounded half-even as on reading. */
  public Population usd(AccountField field, double amount) {
    BigDecimal cents = BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
    rows.getLast().put(field, cents.movePointRight(2).longValueExact());
    return this;
  }

  public Population count(AccountField field, long value) {
    rows.getLast().put(field, value);
    return this;
  }

  public Population day(AccountField field, LocalDate day) {
    rows.getLast().put(field, (int) day.toEpochDay());
    return this;
  }

  /** Adds the rows of the same accounts in another order. */
  public Population shuffled(long seed) {
    Population other = new Population();
    other.rows.addAll(rows);
    Collections.shuffle(other.rows, new Random(seed));
    return other;
  }

  /** Some of the rows. */
  public Population part(int from, int to) {
    Population other = new Population();
    other.rows.addAll(rows.subList(from, to));
    return other;
  }

  public int size() {
    return rows.size();
  }

  public Accounts build() {
    Map<AccountField, Column> columns = new EnumMap<>(AccountField.class);
    for (AccountField field : AccountField.values()) {
      columns.put(field, column(field));
    }
    return Accounts.of(AS_OF, columns);
  }

  private Column column(AccountField field) {
    return switch (field.kind()) {
      case TEXT -> Column.Text.of(rows.stream().map(row -> textOf(row.get(field))).toList());
      case COUNT -> new Column.Count(longs(field));
      case MONEY -> new Column.Money(longs(field));
      case DAY -> new Column.Day(days(field));
    };
  }

  private static @Nullable String textOf(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private long[] longs(AccountField field) {
    return rows.stream()
        .mapToLong(row -> row.get(field) instanceof Long value ? value : Column.Money.UNKNOWN)
        .toArray();
  }

  private int[] days(AccountField field) {
    return rows.stream()
        .mapToInt(row -> row.get(field) instanceof Integer value ? value : Column.Day.UNKNOWN)
        .toArray();
  }

  /** A messy population: mostly zeros and unknowns, heavy tails, credits, many ties. */
  public static Population random(long seed, int size) {
    Random random = new Random(seed);
    Population population = new Population();
    for (int row = 0; row < size; row++) {
      population.account(String.format(Locale.ROOT, "C-%06d", row)).randomFields(random);
    }
    return population;
  }

  private void randomFields(Random random) {
    List<String> industries =
        Arrays.asList("High Tech", "Dental", "Energy", "Packaging", "Services");
    if (random.nextInt(8) > 0) {
      text(AccountField.INDUSTRY, industries.get(random.nextInt(industries.size())));
    }
    for (AccountField field : AccountField.values()) {
      if (field.kind() == AccountField.Kind.MONEY && random.nextInt(3) == 0) {
        usd(field, randomAmount(random));
      }
      if (field.kind() == AccountField.Kind.COUNT && random.nextInt(4) == 0) {
        count(field, random.nextInt(9) - 1L);
      }
    }
    if (random.nextBoolean()) {
      day(AccountField.LAST_ORDER, AS_OF.minusDays(random.nextInt(900)));
    }
  }

  private static double randomAmount(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> 0;
      case 1 -> -random.nextInt(500);
      case 2 -> 1_000;
      default -> StrictMath.exp(6 + 3 * random.nextGaussian());
    };
  }
}
