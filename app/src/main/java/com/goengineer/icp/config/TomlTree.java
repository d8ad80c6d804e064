package com.goengineer.icp.config;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.toml.TomlMapper;

/** TOML as plain values: tables, lists, texts, doubles, whole numbers, days. */
final class TomlTree {
  private static final int SHOWN = 80;

  private TomlTree() {}

  /**
   * Reads a text.
   *
   * @param name what messages call it
   * @throws ConfigRefused when it is not TOML, with the line
   */
  static Map<String, Object> parse(String name, String text) {
    try {
      Map<String, Object> tree =
          TomlMapper.builder()
              .build()
              .readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {});
      tree.replaceAll((key, value) -> withoutDecimals(value));
      return tree;
    } catch (JacksonException e) {
      throw new ConfigRefused(name, List.of(notToml(text, e)));
    }
  }

  private static String notToml(String text, JacksonException e) {
    List<String> lines = text.lines().toList();
    int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    line = Math.max(1, Math.min(line, lines.size()));
    String seen = lines.isEmpty() ? "" : shortened(lines.get(line - 1).strip());
    return "line "
        + line
        + " ("
        + seen
        + ") cannot be understood. A line is key = value with texts in quotes, a [section] or a #"
        + " comment, and no key or section stands twice. Correct the line, or delete the file to"
        + " get the default back.";
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + " ...";
  }

  /** Real numbers are doubles here, and so stay numbers in the manifest. */
  private static Object withoutDecimals(Object value) {
    return switch (value) {
      case BigDecimal decimal -> decimal.doubleValue();
      case List<?> list -> list.stream().map(TomlTree::withoutDecimals).toList();
      case Map<?, ?> table -> {
        Map<Object, Object> plain = new LinkedHashMap<>();
        table.forEach((key, each) -> plain.put(key, withoutDecimals(each)));
        yield plain;
      }
      default -> value;
    };
  }

  /** Lays tables over tables; anything else replaces what was there. */
  @SuppressWarnings("unchecked") // tables of TOML have text keys
  static void overlay(Map<String, Object> below, Map<String, Object> above) {
    above.forEach((key, value) -> {
      Object under = below.get(key);
      if (under instanceof Map && value instanceof Map && !key.equals("utility")) {
        overlay((Map<String, Object>) under, (Map<String, Object>) value);
      } else {
        below.put(key, value);
      }
    });
  }
}
