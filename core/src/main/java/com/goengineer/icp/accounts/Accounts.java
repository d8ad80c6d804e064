package com.goengineer.icp.accounts;

import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Accounts as of a day: one row each, ordered by account ID in code point order. A part of all
 * accounts (a chunk on an executor) is an {@code Accounts} too.
 *
 * @param asOf the day up to which sales count
 * @param table one column per {@link AccountField}, then pass-through text columns named by their
 *     header in the customers source
 */
public record Accounts(LocalDate asOf, Table table) {

  public Accounts {
    for (AccountField field : AccountField.values()) {
      Column column = table.column(field.column());
      boolean right =
          switch (field.kind()) {
            case TEXT -> column instanceof Column.Text;
            case COUNT -> column instanceof Column.Count;
            case MONEY -> column instanceof Column.Money;
            case DAY -> column instanceof Column.Day;
          };
      if (!right) {
        throw new IllegalArgumentException(field.column() + " is not " + field.kind());
      }
    }
  }

  /**
   * Accounts from the columns given, all other fields unknown. The account ID must be among them.
   */
  public static Accounts of(LocalDate asOf, Map<AccountField, Column> given) {
    int rows = given.values().iterator().next().size();
    Map<String, Column> columns = new LinkedHashMap<>();
    for (AccountField field : AccountField.values()) {
      Column column = given.get(field);
      columns.put(field.column(), column == null ? unknown(field.kind(), rows) : column);
    }
    return new Accounts(asOf, new Table(columns, rows));
  }

  private static Column unknown(AccountField.Kind kind, int rows) {
    return switch (kind) {
      case TEXT -> Column.Text.unknown(rows);
      case COUNT -> Column.Count.unknown(rows);
      case MONEY -> Column.Money.unknown(rows);
      case DAY -> Column.Day.unknown(rows);
    };
  }

  /** Number of accounts. */
  public int size() {
    return table.rows();
  }

  /** A text field. */
  public Column.Text text(AccountField field) {
    return table.text(field.column());
  }

  /** The taxonomy's industry of each account; where there is none, what the source said. */
  public Column.Text industryShown() {
    Column.Text mapped = text(AccountField.INDUSTRY);
    Column.Text given = text(AccountField.INDUSTRY_GIVEN);
    List<@Nullable String> shown = new ArrayList<>(size());
    for (int row = 0; row < size(); row++) {
      shown.add(mapped.isUnknown(row) ? given.get(row) : mapped.get(row));
    }
    return Column.Text.of(shown);
  }

  /** A field of whole numbers. */
  public Column.Count count(AccountField field) {
    return table.count(field.column());
  }

  /** A money field. */
  public Column.Money money(AccountField field) {
    return table.money(field.column());
  }

  /** A field of days. */
  public Column.Day day(AccountField field) {
    return table.day(field.column());
  }

  /** Headers of the pass-through columns, in the order of the source. */
  public List<String> passThrough() {
    List<String> names = new ArrayList<>(table.names());
    for (AccountField field : AccountField.values()) {
      names.remove(field.column());
    }
    return List.copyOf(names);
  }
}
