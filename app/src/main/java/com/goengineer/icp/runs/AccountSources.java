package com.goengineer.icp.runs;

import com.goengineer.icp.embedded.ParquetFiles;
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
import java.util.stream.IntStream;

/** Where the numbers of one account come from: rows of the sources with their places. */
public final class AccountSources {
  private static final String CUSTOMER_ID = "customer_id";
  private static final String COMPANY_NAME = "company_name";
  private static final int NEWEST_LINES = 50;

  private final Run run;
  private final String accountId;
  private final Map<String, Set<String>> names;

  private AccountSources(Run run, String accountId, Map<String, Set<String>> names) {
    this.run = run;
    this.accountId = accountId;
    this.names = names;
  }

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

  /** The sources of an account of a run: reads which names are tied to it. */
  public static AccountSources of(Run run, String accountId) {
    Map<String, Set<String>> names = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> links =
        CsvReader.builder().ofNamedCsvRecord(run.file(RunArtefacts.LINKS))) {
      for (NamedCsvRecord link : links) {
        if (link.getField("customer_id").equals(accountId)) {
          names
              .computeIfAbsent(link.getField("source"), source -> new TreeSet<>())
              .add(unguarded(link.getField("name")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new AccountSources(run, accountId, names);
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
      rows.addAll(byName(SourceRole.ANNUAL_REVENUE, parquet));
      rows.addAll(byId(SourceRole.INDUSTRY_ENRICHMENT, parquet));
    }
    return rows;
  }

  private List<SourceRow> byId(SourceRole role, ParquetFiles parquet) {
    return described(
        role, parquet.rowsWith(StagedFiles.file(run, role), CUSTOMER_ID, List.of(accountId)));
  }

  private List<SourceRow> byName(SourceRole role, ParquetFiles parquet) {
    Set<String> tied = names.getOrDefault(role.configName(), Set.of());
    return described(role, parquet.rowsWith(StagedFiles.file(run, role), COMPANY_NAME, tied));
  }

  /** Sales lines under the names that are tied to the account. */
  public Orders orders() {
    Set<String> tied = names.getOrDefault(SourceRole.SALES_LOG.configName(), Set.of());
    try (ParquetFiles parquet = new ParquetFiles(run.scratch())) {
      Table lines =
          parquet.rowsWith(StagedFiles.file(run, SourceRole.SALES_LOG), COMPANY_NAME, tied);
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
