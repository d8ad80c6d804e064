package com.goengineer.icp.cli;

import com.goengineer.icp.industries.IndustryMapping;
import com.goengineer.icp.industries.IndustryStandardizer;
import com.goengineer.icp.industries.Taxonomy;
import com.goengineer.icp.readers.PlainTable;
import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.OutputFile;
import com.goengineer.icp.table.CodePointOrder;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code icp industries}. */
@Command(
    name = "industries",
    description = "Maps the values of a column to the taxonomy: one row per distinct value.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: icp industries customers.csv --column Industry --out mapped.csv"})
final class IndustriesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A file with a column of industries.")
  private Path file = Path.of("");

  @Option(names = "--column", required = true, description = "Header of the column.")
  private String column = "";

  @Option(names = "--out", required = true, description = "The CSV file to write.")
  private Path out = Path.of("");

  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    OutputFile target = OutputFile.apartFrom(out, file);
    SortedMap<String, Long> rowsOf = new TreeMap<>(CodePointOrder.TEXT);
    Column.Text values = PlainTable.read(file).column(column);
    for (int row = 0; row < values.size(); row++) {
      if (!values.isUnknown(row)) {
        rowsOf.merge(values.orEmpty(row), 1L, Long::sum);
      }
    }
    IndustryStandardizer standardizer = IndustryStandardizer.of(Taxonomy.standard());
    List<IndustryMapping> mappings =
        rowsOf.keySet().stream().map(standardizer::standardize).toList();
    target.write(table(mappings, rowsOf));
    long open = mappings.stream().filter(IndustryMapping::needsReview).count();
    output.console().say("%,d distinct values, %,d not mapped: %s", mappings.size(), open, out);
    output.console().json(Json.compact(Map.of("values", mappings.size(), "not_mapped", open)));
    return Outcomes.DONE;
  }

  private static Table table(List<IndustryMapping> mappings, SortedMap<String, Long> rowsOf) {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("value", text(mappings, IndustryMapping::raw));
    columns.put("industry", text(mappings, each -> each.target().orElse(null)));
    columns.put("method", text(mappings, each -> each.method().name().toLowerCase(Locale.ROOT)));
    columns.put(
        "confidence",
        new Column.Real(mappings.stream().mapToDouble(IndustryMapping::confidence).toArray()));
    columns.put("suggestion", text(mappings, each -> each.suggestion().orElse(null)));
    columns.put(
        "rows", new Column.Count(rowsOf.values().stream().mapToLong(Long::longValue).toArray()));
    return new Table(columns, mappings.size());
  }

  private static Column.Text text(
      List<IndustryMapping> mappings, Function<IndustryMapping, @Nullable String> part) {
    List<@Nullable String> texts = new java.util.ArrayList<>(mappings.size());
    mappings.forEach(each -> texts.add(part.apply(each)));
    return Column.Text.of(texts);
  }
}
