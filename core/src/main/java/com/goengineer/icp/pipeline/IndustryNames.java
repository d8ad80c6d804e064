package com.goengineer.icp.pipeline;

import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.engine.SqlStep;
import com.goengineer.icp.industries.IndustryMapping;
import com.goengineer.icp.industries.IndustryStandardizer;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings the industries and sub lists that the sources give to the taxonomy; each distinct value is
 * mapped once.
 */
final class IndustryNames {
  private static final String INDUSTRY = "industry";
  private static final String SUB_LIST = "sub_list";

  private IndustryNames() {}

  /** Makes the tables of both mappings; returns one row per distinct value for people to read. */
  static Table make(Engine engine, IndustryStandardizer standardizer) {
    engine.run(SqlStep.named("enrichment"));
    engine.run(SqlStep.named("account_industries"));
    Mapped industries = map(engine, INDUSTRY, standardizer::standardize);
    Mapped subLists = map(engine, SUB_LIST, standardizer::standardizeSubList);
    engine.load("industry_map", industries.table());
    engine.load("sub_list_map", subLists.table());
    return report(List.of(industries, subLists));
  }

  private static Mapped map(
      Engine engine, String field, Function<String, IndustryMapping> mapping) {
    Table given =
        engine.read(
            "SELECT %1$s_given AS given, CAST(COUNT(*) AS BIGINT) AS accounts".formatted(field)
                + " FROM account_industries WHERE %1$s_given IS NOT NULL GROUP BY %1$s_given"
                    .formatted(field)
                + " ORDER BY %1$s_given".formatted(field));
    List<IndustryMapping> mappings = new ArrayList<>(given.rows());
    for (int row = 0; row < given.rows(); row++) {
      mappings.add(mapping.apply(given.text("given").orEmpty(row)));
    }
    return new Mapped(field, mappings, given.count("accounts").values());
  }

  private static Table report(List<Mapped> parts) {
    List<IndustryMapping> all = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    List<Long> accounts = new ArrayList<>();
    for (Mapped part : parts) {
      for (int row = 0; row < part.mappings().size(); row++) {
        all.add(part.mappings().get(row));
        fields.add(part.field());
        accounts.add(part.accounts()[row]);
      }
    }
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("field", Column.Text.of(fields));
    columns.put("value", texts(all, IndustryMapping::raw));
    columns.put("mapped_to", texts(all, mapping -> mapping.target().orElse(null)));
    columns.put("method", texts(all, mapping -> mapping.method().name().toLowerCase(Locale.ROOT)));
    columns.put(
        "confidence",
        new Column.Real(all.stream().mapToDouble(IndustryMapping::confidence).toArray()));
    columns.put("suggestion", texts(all, mapping -> mapping.suggestion().orElse(null)));
    columns.put("rows", new Column.Count(accounts.stream().mapToLong(Long::longValue).toArray()));
    return new Table(columns, all.size());
  }

  private static Column.Text texts(
      List<IndustryMapping> mappings, Function<IndustryMapping, @Nullable String> part) {
    List<@Nullable String> texts = new ArrayList<>(mappings.size());
    mappings.forEach(mapping -> texts.add(part.apply(mapping)));
    return Column.Text.of(texts);
  }

  /** The distinct values of a field, what each means, and how many accounts have it. */
  private record Mapped(String field, List<IndustryMapping> mappings, long[] accounts) {
    /** Value as given to value of the taxonomy, without those that have none. */
    Table table() {
      List<IndustryMapping> usable =
          mappings.stream().filter(mapping -> mapping.target().isPresent()).toList();
      Map<String, Column> columns = new LinkedHashMap<>();
      columns.put("given", texts(usable, IndustryMapping::raw));
      columns.put("mapped", texts(usable, mapping -> mapping.target().orElse(null)));
      return new Table(columns, usable.size());
    }
  }
}
