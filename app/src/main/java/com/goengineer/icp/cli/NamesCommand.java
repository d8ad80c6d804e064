package com.goengineer.icp.cli;

import com.goengineer.icp.names.LeadingIds;
import com.goengineer.icp.names.NameParts;
import com.goengineer.icp.names.NameStandardizer;
import com.goengineer.icp.readers.PlainTable;
import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.OutputFile;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code icp names}. */
@Command(
    name = "names",
    description = "Takes company names apart: keys, legal form, site, serial and the other parts.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: icp names customers.csv --name \"Company Name\" --out names.csv"})
final class NamesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A file with a column of names.")
  private Path file = Path.of("");

  @Option(names = "--name", required = true, description = "Header of the column of names.")
  private String column = "";

  @Option(names = "--out", required = true, description = "The CSV file to write.")
  private Path out = Path.of("");

  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    OutputFile target = OutputFile.apartFrom(out, file);
    Column.Text names = PlainTable.read(file).column(column);
    LeadingIds leadingIds = LeadingIds.of(List.of(names.dictionary()));
    NameStandardizer standardizer = new NameStandardizer();
    List<NameParts> parts =
        IntStream.range(0, names.size())
            .mapToObj(row -> standardizer.parse(names.orEmpty(row), leadingIds, ""))
            .toList();
    target.write(table(names, parts));
    output.console().say("%,d names standardised: %s", parts.size(), out);
    output.console().json(Json.compact(Map.of("names", parts.size())));
    return Outcomes.DONE;
  }

  private static Table table(Column.Text names, List<NameParts> parts) {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("name", names);
    columns.put("key", text(parts, NameParts::key));
    columns.put("core_key", text(parts, NameParts::coreKey));
    columns.put("latin_key", text(parts, NameParts::latinKey));
    columns.put("core_words", text(parts, each -> String.join(" ", each.coreWords())));
    columns.put("legal_form", text(parts, NameParts::legalForm));
    columns.put("qualifier", text(parts, NameParts::qualifier));
    columns.put("site", text(parts, NameParts::site));
    columns.put("trade_name", text(parts, NameParts::tradeName));
    columns.put("former_name", text(parts, NameParts::formerName));
    columns.put("care_of", text(parts, NameParts::careOf));
    columns.put("serial", text(parts, NameParts::serial));
    columns.put("leading_id", text(parts, NameParts::leadingId));
    columns.put("listing", text(parts, NameParts::listing));
    return new Table(columns, parts.size());
  }

  private static Column.Text text(List<NameParts> parts, Function<NameParts, String> part) {
    List<@Nullable String> texts =
        parts.stream()
            .map(part)
            .<@Nullable String>map(text -> text.isEmpty() ? null : text)
            .toList();
    return Column.Text.of(texts);
  }
}
