package com.goengineer.icp.pipeline;

import com.goengineer.icp.accounts.AccountIds;
import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.engine.EngineRefused;
import com.goengineer.icp.engine.SqlStep;
import com.goengineer.icp.names.LeadingIds;
import com.goengineer.icp.sources.NoRecord;
import com.goengineer.icp.sources.ProductLine;
import com.goengineer.icp.sources.RowGroups;
import com.goengineer.icp.sources.RowText;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceTables;
import com.goengineer.icp.sources.StagedSources;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Loads the staged sources into an engine, with what identifies their rows. The sales log is split:
 * a line refers to its party by number, and each distinct party stands once in the table parties.
 */
final class Staging {
  /** A day on which the party bore its name, where decisions say that names changed hands. */
  private static final String USED_ON = "used_on";

  /** The fields that say whom a sales line is about; rows equal in them are one source name. */
  private static final List<String> PARTY =
      Stream.concat(SourceTables.PARTY.stream(), Stream.of(USED_ON)).toList();

  /** The number of a row's party; only good for joining, it depends on the order of rows. */
  private static final String SOURCE_NAME = "source_name";

  private Staging() {}

  static void load(Engine engine, StagedSources sources, AliasPeriods periods) {
    engine.load("customers", identified(plainlyNamed(sources.table(SourceRole.CUSTOMERS))));
    if (sources.salesInEngine()) {
      splitSales(engine, periods);
    } else {
      Table sales = sources.table(SourceRole.SALES_LOG);
      Column.Text usedOn = periods.daysOf(sales.text("company_name"), sales.day("day"));
      loadSales(engine, sales.with(USED_ON, usedOn));
    }
    engine.load("revenue", plainlyNamed(sources.table(SourceRole.ANNUAL_REVENUE)));
    Table industries = sources.table(SourceRole.INDUSTRY_ENRICHMENT);
    engine.load("industries", industries.with("canonical", RowText.canonical(industries)));
  }

  /** Makes the table that the steps take product lines from. */
  static void loadProductLines(Engine engine, Map<String, ProductLine> lines) {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("product", Column.Text.of(List.copyOf(lines.keySet())));
    columns.put(
        "line", Column.Text.of(lines.values().stream().map(ProductLine::configName).toList()));
    engine.load("product_lines", Table.of(columns));
  }

  private static Table identified(Table customers) {
    Column.Text canonical = RowText.canonical(customers);
    Column.Text ids = customers.text("customer_id");
    Column.Text names = customers.text("company_name");
    Column.Text each = AccountIds.of(ids, names, canonical);
    List<@Nullable String> accountIds = new ArrayList<>(customers.rows());
    for (int row = 0; row < customers.rows(); row++) {
      boolean isNobody = NoRecord.isNoCustomer(ids.orEmpty(row), names.orEmpty(row));
      accountIds.add(isNobody ? null : each.get(row));
    }
    return customers.with("canonical", canonical).with("account_id", Column.Text.of(accountIds));
  }

  private static void loadSales(Engine engine, Table sales) {
    int[] party = parties(sales);
    Table parties = sales.reordered(firstRows(party));
    engine.load(
        "parties", plainlyNamed(parties.only(PARTY)).with(SOURCE_NAME, numbers(parties.rows())));
    List<String> ofLine = new ArrayList<>(sales.names());
    ofLine.removeAll(PARTY);
    engine.load("sales", sales.only(ofLine).with(SOURCE_NAME, counts(party)));
  }

  /** The same split by the engine, for a log that no process holds; only its parties come here. */
  private static void splitSales(Engine engine, AliasPeriods periods) {
    if (!periods.isEmpty()) {
      throw new EngineRefused(
          "decisions/links.csv has an alias with dates, which cuts the lines of a name into"
              + " periods; that is not done where the engine reads the sales log. Give the sources"
              + " as a directory of this machine, or make it an alias without dates.");
    }
    engine.run(SqlStep.named("sales_parties"));
    Table parties =
        engine.read(
            "SELECT * FROM sales_parties ORDER BY "
                + String.join(", ", PARTY.stream().map(field -> field + " NULLS FIRST").toList()));
    engine.load("parties", plainlyNamed(parties).with(SOURCE_NAME, numbers(parties.rows())));
    engine.run(SqlStep.named("sales"));
  }

  /** The number of each row's party, by first occurrence; -1 for a row that names nobody. */
  private static int[] parties(Table sales) {
    List<Column.Text> fields = new ArrayList<>();
    PARTY.forEach(field -> fields.add(sales.text(field)));
    int[] combination = RowGroups.of(fields);
    int[] numberOf = new int[sales.rows()];
    Arrays.fill(numberOf, -1);
    int[] party = new int[sales.rows()];
    int parties = 0;
    for (int row = 0; row < party.length; row++) {
      // A line is about somebody when it has an ID or a name; place alone names nobody.
      boolean nobody = fields.get(0).isUnknown(row) && fields.get(1).isUnknown(row);
      if (!nobody && numberOf[combination[row]] < 0) {
        numberOf[combination[row]] = parties++;
      }
      party[row] = nobody ? -1 : numberOf[combination[row]];
    }
    return party;
  }

  private static int[] firstRows(int[] party) {
    int[] first = new int[party.length];
    int parties = 0;
    for (int row = 0; row < party.length; row++) {
      if (party[row] == parties) {
        first[parties++] = row;
      }
    }
    return Arrays.copyOf(first, parties);
  }

  private static Column.Count numbers(int size) {
    return new Column.Count(LongStream.range(0, size).toArray());
  }

  private static Column.Count counts(int[] party) {
    long[] counts = new long[party.length];
    for (int row = 0; row < party.length; row++) {
      counts[row] = party[row] < 0 ? Column.Count.UNKNOWN : party[row];
    }
    return new Column.Count(counts);
  }

  /**
   * Adds plain_name, the name without the customer number in front of it, and stated_id, the
   * customer ID of the row or else that number; further possible_id and name_behind, the first word
   * of the name where it may be a customer ID, and what follows it.
   */
  private static Table plainlyNamed(Table rows) {
    Column.Text names = rows.text("company_name");
    Column.Text ids = rows.text("customer_id");
    LeadingIds leading = LeadingIds.of(List.of(names.dictionary()));
    List<@Nullable String> plain = new ArrayList<>(rows.rows());
    List<@Nullable String> stated = new ArrayList<>(rows.rows());
    List<@Nullable String> possible = new ArrayList<>(rows.rows());
    List<@Nullable String> behind = new ArrayList<>(rows.rows());
    for (int row = 0; row < rows.rows(); row++) {
      String name = names.orEmpty(row);
      String first = LeadingIds.possibleIdIn(name);
      possible.add(first.isEmpty() ? null : first);
      behind.add(first.isEmpty() ? null : LeadingIds.nameBehindPossibleId(name));
      String number = leading.idIn(name, ids.orEmpty(row));
      plain.add(names.isUnknown(row) ? null : leading.nameIn(name, ids.orEmpty(row)));
      stated.add(ids.isUnknown(row) && !number.isEmpty() ? number : ids.get(row));
    }
    return rows.with("plain_name", Column.Text.of(plain))
        .with("stated_id", Column.Text.of(stated))
        .with("possible_id", Column.Text.of(possible))
        .with("name_behind", Column.Text.of(behind));
  }
}
