package com.goengineer.icp.config;

import com.goengineer.icp.sources.DateOrder;
import com.goengineer.icp.sources.DecimalSign;
import com.goengineer.icp.sources.Field;
import com.goengineer.icp.sources.ProductLine;
import com.goengineer.icp.sources.RoleSettings;
import com.goengineer.icp.sources.SourceFormat;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSettings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code [sources.<role>]}: what recognition is told, and which product value is which line. */
final class SourceSections {
  private static final Set<String> KEYS =
      Set.of("path", "sheet", "columns", "decimal", "date_order", "format", "product_lines");

  private final Section section;

  SourceSections(Section section) {
    this.section = section;
    section.onlyKnown(Arrays.stream(SourceRole.values()).map(SourceRole::configName).toList());
  }

  SourceSettings settings() {
    SourceSettings settings = SourceSettings.NONE;
    for (SourceRole role : SourceRole.values()) {
      if (section.has(role.configName())) {
        settings = settings.with(role, role(role, section.section(role.configName())));
      }
    }
    return settings;
  }

  private static RoleSettings role(SourceRole role, Section own) {
    own.onlyKnown(KEYS);
    return new RoleSettings(
        own.path("path"),
        own.text("sheet"),
        columns(role, own.section("columns")),
        decimal(own),
        own.oneOf("date_order", words(DateOrder.values(), DateOrder::configName))
            .flatMap(word -> constant(DateOrder.values(), DateOrder::configName, word)),
        own.oneOf("format", words(SourceFormat.values(), SourceFormat::configName))
            .flatMap(word -> constant(SourceFormat.values(), SourceFormat::configName, word)));
  }

  private static Optional<DecimalSign> decimal(Section own) {
    return own.oneOf("decimal", List.of(".", ","))
        .map(sign -> sign.equals(",") ? DecimalSign.COMMA : DecimalSign.POINT);
  }

  private static Map<String, String> columns(SourceRole role, Section columns) {
    columns.onlyKnown(role.fields().stream().map(Field::name).toList());
    Map<String, String> headers = new LinkedHashMap<>();
    for (String field : columns.keys()) {
      columns.text(field).ifPresent(header -> headers.put(field, header));
    }
    return headers;
  }

  Map<String, ProductLine> productLines() {
    Section lines = section.section(SourceRole.SALES_LOG.configName()).section("product_lines");
    Map<String, ProductLine> byValue = new LinkedHashMap<>();
    for (String value : lines.keys()) {
      lines
          .oneOf(value, ProductLine.names())
          .flatMap(word -> constant(ProductLine.values(), ProductLine::configName, word))
          .ifPresent(line -> byValue.put(value, line));
    }
    return byValue;
  }

  private static <E> List<String> words(
      E[] constants, java.util.function.Function<E, String> word) {
    return Arrays.stream(constants).map(word).toList();
  }

  private static <E> Optional<E> constant(
      E[] constants, java.util.function.Function<E, String> word, String wanted) {
    return Arrays.stream(constants).filter(each -> word.apply(each).equals(wanted)).findFirst();
  }
}
