package com.goengineer.icp.pipeline;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.engine.SqlStep;
import com.goengineer.icp.sources.SourceTables;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds the accounts as of a day from what the earlier steps left in the engine. */
final class AccountRows {
  private AccountRows() {}

  /**
   * @param passThroughHeaders headers of the customers' columns extra_0, extra_1 ...
   */
  static Accounts build(Engine engine, AsOf asOf, List<String> passThroughHeaders) {
    asOf.load(engine);
    engine.run(SqlStep.named("account_sales"));
    engine.run(SqlStep.named("account_rows"));
    return read(engine, asOf, passThroughHeaders);
  }

  /** Reads the accounts that the steps have built. */
  static Accounts read(Engine engine, AsOf asOf, List<String> passThroughHeaders) {
    Table rows = engine.read(query(passThroughHeaders.size()));
    Map<String, Column> columns = new LinkedHashMap<>();
    for (AccountField field : AccountField.values()) {
      columns.put(
          field.column(),
          field == AccountField.SHARED_WITH
              ? sharedWith(
                  rows.text(AccountField.ACCOUNT_ID.column()),
                  rows.text(AccountField.COMPANY_GROUP.column()))
              : rows.column(field.column()));
    }
    List<String> names = distinct(passThroughHeaders, columns.keySet());
    for (int extra = 0; extra < names.size(); extra++) {
      columns.put(names.get(extra), rows.column(SourceTables.EXTRA + extra));
    }
    return new Accounts(asOf.asOf(), new Table(columns, rows.rows()));
  }

  /**
   * Headers by which further columns are kept: as given, with "(given)" behind it where a column of
   * ours or another one has the name already. Engines see no difference of case in names.
   */
  private static List<String> distinct(List<String> headers, Collection<String> ours) {
    Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    taken.addAll(ours);
    List<String> names = new ArrayList<>(headers.size());
    for (String header : headers) {
      String name = header;
      for (int copy = 1; !taken.add(name); copy++) {
        name = header + (copy == 1 ? " (given)" : " (given " + copy + ")");
      }
      names.add(name);
    }
    return names;
  }

  private static String query(int extras) {
    List<String> columns = new ArrayList<>();
    for (AccountField field : AccountField.values()) {
      if (field != AccountField.SHARED_WITH) {
        columns.add("r." + field.column());
      }
    }
    for (int extra = 0; extra < extras; extra++) {
      columns.add("b." + SourceTables.EXTRA + extra);
    }
    return columns.stream().collect(Collectors.joining(", ", "SELECT ", ""))
        + " FROM account_rows r JOIN account_base b ON b.account_id = r.account_id"
        + " ORDER BY r.account_id";
  }

  /** The other accounts of the group, in their order, separated by "; ". */
  private static Column.Text sharedWith(Column.Text accountId, Column.Text group) {
    Map<String, List<String>> members = new HashMap<>();
    for (int row = 0; row < group.size(); row++) {
      if (!group.isUnknown(row)) {
        members
            .computeIfAbsent(group.orEmpty(row), key -> new ArrayList<>())
            .add(accountId.orEmpty(row));
      }
    }
    List<@Nullable String> shared = new ArrayList<>(group.size());
    for (int row = 0; row < group.size(); row++) {
      shared.add(group.isUnknown(row) ? null : others(members, group, accountId, row));
    }
    return Column.Text.of(shared);
  }

  private static String others(
      Map<String, List<String>> members, Column.Text group, Column.Text accountId, int row) {
    String self = accountId.orEmpty(row);
    return members.getOrDefault(group.orEmpty(row), List.of()).stream()
        .filter(member -> !member.equals(self))
        .collect(Collectors.joining("; "));
  }
}
