package com.goengineer.icp.runs;

import com.goengineer.icp.embedded.ParquetFiles;
import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceTables;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the numbers of one account come from: rows of the sources with their places. */
public final class AccountSources {
  private static final String CUSTOMER_ID = "customer_id";
  private static final String COMPANY_NAME = "company_name";
  private static final int NEWEST_LINES = 50;

  private final Run run;
  private final String accountId;
  private final Map<String, List<Tie>> ties;

  private AccountSources(Run run, String accountId, Map<String, List<Tie>> ties) {
    this.run = run;
    this.accountId = accountId;
    this.ties = ties;
  }

  /** A name at a place that is tied to the account, and the first row of it. */
  private record Tie(String name, Place first) {}

  /**
   * A row of a source.
   *
   * @param role the part of its file, as messages name it: "sales log"
   * @param row as Excel shows it
   * @param cells field to what was read, in words; unknown cells are left out
   */
  public record SourceRow(
      String role, String file, String sheet, long row, Map<String, String> cells) {}

  /**
   * The sales of a calendar month.
   *
   * @param month its first day
   */
  public record Month(LocalDate month, long lines, long gpCents, long revenueCents) {}

  /**
   * Orders of an account.
   *
   * @param months months with an order, oldest first
   * @param newest the newest lines, newest first
   * @param lines how many there are
   */
  public record Orders(List<Month> months, List<SourceRow> newest, long lines) {}

  /** The sources of an account of a run: reads which names at which places are tied to it. */
  public static AccountSources of(Run run, String accountId) {
    Map<String, List<Tie>> ties = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> links =
        CsvReader.builder().ofNamedCsvRecord(run.file(RunArtefacts.LINKS))) {
      for (NamedCsvRecord link : links) {
        if (link.getField("customer_id").equals(accountId)) {
          ties.computeIfAbsent(link.getField("source"), source -> new ArrayList<>()).add(tie(link));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new AccountSources(run, accountId, ties);
  }

  private static Tie tie(NamedCsvRecord link) {
    return new Tie(
        unguarded(link.getField("name")),
        Place.ofRow(
            unguarded(link.getField("first_file")),
            unguarded(link.getField("first_sheet")),
            Long.parseLong(link.getField("first_row"))));
  }

  /** Without the apostrophe that keeps spreadsheets from running it. */
  private static String unguarded(String name) {
    return name.startsWith("'") && !FormulaGuard.guard(name.substring(1)).equals(name.substring(1))
        ? name.substring(1)
        : name;
  }

  /** Rows of the customers, annual revenue and industry sources that are about the account. */
  public List<SourceRow> rows() {
    List<SourceRow> rows = new ArrayList<>();
    try (ParquetFiles parquet = new ParquetFiles(run.scratch())) {
      rows.addAll(byId(SourceRole.CUSTOMERS, parquet));
      rows.addAll(described(SourceRole.ANNUAL_REVENUE, tied(SourceRole.ANNUAL_REVENUE, parquet)));
      rows.addAll(byId(SourceRole.INDUSTRY_ENRICHMENT, parquet));
    }
    return rows;
  }

  private List<SourceRow> byId(SourceRole role, ParquetFiles parquet) {
    return described(
        role, parquet.rowsWith(StagedFiles.file(run, role), CUSTOMER_ID, List.of(accountId)));
  }

  /** Rows of the names that are tied to the account, at the places at which they are. */
  private Table tied(SourceRole role, ParquetFiles parquet) {
    List<Tie> known = ties.getOrDefault(role.configName(), List.of());
    Set<String> names =
        known.stream().map(Tie::name).collect(Collectors.toCollection(TreeSet::new));
    Table named = parquet.rowsWith(StagedFiles.file(run, role), COMPANY_NAME, names);
    Set<Place> firsts = known.stream().map(Tie::first).collect(Collectors.toSet());
    Set<List<String>> parties =
        IntStream.range(0, named.rows())
            .filter(row -> firsts.contains(place(named, row)))
            .mapToObj(row -> party(named, row))
            .collect(Collectors.toSet());
    return named.reordered(
        IntStream.range(0, named.rows())
            .filter(row -> parties.contains(party(named, row)))
            .toArray());
  }

  private static Place place(Table table, int row) {
    return Place.ofRow(
        table.text(SourceTables.FILE).orEmpty(row),
        table.text(SourceTables.SHEET).orEmpty(row),
        table.count(SourceTables.ROW).orZero(row));
  }

  private static List<String> party(Table table, int row) {
    return SourceTables.PARTY.stream()
        .map(field -> table.has(field) ? table.text(field).orEmpty(row) : "")
        .toList();
  }

  /** Sales lines that are tied to the account. */
  public Orders orders() {
    try (ParquetFiles parquet = new ParquetFiles(run.scratch())) {
      Table lines = tied(SourceRole.SALES_LOG, parquet);
      return new Orders(months(lines), newest(lines), lines.rows());
    }
  }

  private static List<Month> months(Table lines) {
    Map<LocalDate, long[]> sums = new TreeMap<>();
    for (int line = 0; line < lines.rows(); line++) {
      LocalDate day = lines.day("day").get(line);
      if (day != null) {
        long[] sum = sums.computeIfAbsent(day.withDayOfMonth(1), month -> new long[3]);
        sum[0]++;
        sum[1] += lines.money("gp").orZero(line);
        sum[2] += lines.money("revenue").orZero(line);
      }
    }
    return sums.entrySet().stream()
        .map(month ->
            new Month(
                month.getKey(), month.getValue()[0], month.getValue()[1], month.getValue()[2]))
        .toList();
  }

  private List<SourceRow> newest(Table lines) {
    Column.Day day = lines.day("day");
    int[] order =
        IntStream.range(0, lines.rows())
            .boxed()
            .sorted(Comparator.comparingInt((Integer line) -> day.epochDays()[line]).reversed())
            .limit(NEWEST_LINES)
            .mapToInt(line -> line)
            .toArray();
    return described(SourceRole.SALES_LOG, lines.reordered(order));
  }

  private List<SourceRow> described(SourceRole role, Table table) {
    List<SourceRow> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (String name : table.names()) {
        Column column = table.column(name);
        if (!column.isUnknown(row) && !isPlace(name)) {
          cells.put(header(name), CsvFile.cell(column, row));
        }
      }
      rows.add(
          new SourceRow(
              role.label(),
              table.text(SourceTables.FILE).orEmpty(row),
              table.text(SourceTables.SHEET).orEmpty(row),
              table.count(SourceTables.ROW).orZero(row),
              cells));
    }
    return rows;
  }

  /** A column that the customers files brought along has the name it has there. */
  private String header(String name) {
    if (!name.startsWith(SourceTables.EXTRA)) {
      return name;
    }
    int place = Integer.parseInt(name.substring(SourceTables.EXTRA.length()));
    return run.manifest().path("pass_through").path(place).asString(name);
  }

  private static boolean isPlace(String name) {
    return name.equals(SourceTables.FILE)
        || name.equals(SourceTables.SHEET)
        || name.equals(SourceTables.ROW);
  }
}
