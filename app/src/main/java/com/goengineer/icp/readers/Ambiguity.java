package com.goengineer.icp.readers;

import com.goengineer.icp.sources.Field;
import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.RoleSettings;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.sources.SourceRole;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Refuses what could be meant in more than one way: nothing is chosen behind the user's back. */
final class Ambiguity {
  private Ambiguity() {}

  /** Two sheets of one workbook that both look right. */
  static void checkOneSheetPerFile(SourceRole role, List<RoleAssignment.Chosen> chosen) {
    for (List<RoleAssignment.Chosen> ofFile : RoleAssignment.Chosen.byFile(chosen)) {
      if (ofFile.size() > 1) {
        String names =
            ofFile.stream()
                .map(each -> "\"" + each.sheet().name().name() + "\"")
                .collect(Collectors.joining(" and "));
        throw new SourceRefused(
            ofFile.getFirst().sheet().file().name()
                + " has several sheets that look like the "
                + role.label()
                + ": "
                + names
                + ". Only one can be meant. Set sources."
                + role.configName()
                + ".sheet = \""
                + ofFile.getFirst().sheet().name().name()
                + "\" in config.toml, or delete the other.");
      }
    }
  }

  /** Files of one role whose headers differ. */
  static void checkOneShape(SourceRole role, List<RoleAssignment.Chosen> chosen) {
    for (RoleAssignment.Chosen other : chosen) {
      RoleAssignment.Chosen first = chosen.getFirst();
      if (!other.match().mapping().shape().equals(first.match().mapping().shape())) {
        throw new SourceRefused(
            first.sheet().describe()
                + " and "
                + other.sheet().describe()
                + " both look like the "
                + role.label()
                + " but have different headers ("
                + difference(first, other)
                + "). Files of one source must have equal headers. Move one of them out of the"
                + " directory, make the headers equal, or set sources."
                + role.configName()
                + ".path = \""
                + first.sheet().file().name()
                + "\" in config.toml.");
      }
    }
  }

  private static String difference(RoleAssignment.Chosen first, RoleAssignment.Chosen other) {
    return "only the first has "
        + listOnly(first, other)
        + ", only the second "
        + listOnly(other, first);
  }

  private static String listOnly(RoleAssignment.Chosen one, RoleAssignment.Chosen without) {
    List<String> others = without.match().mapping().shape();
    List<String> only =
        one.match().mapping().headers().stream()
            .filter(header -> !header.isBlank() && !others.contains(HeaderName.normal(header)))
            .map(header -> "\"" + header.strip() + "\"")
            .limit(5)
            .toList();
    return only.isEmpty() ? "none" : String.join(", ", only);
  }

  /** Two columns for one field, or a column of config.toml that the sheet or the role has not. */
  static void checkColumns(RoleAssignment.Chosen chosen, RoleSettings settings) {
    ColumnMapping mapping = chosen.match().mapping();
    for (Map.Entry<String, List<Integer>> clash : mapping.clashes().entrySet()) {
      throw clash(chosen, clash.getKey(), clash.getValue());
    }
    new TreeMap<>(settings.columns())
        .forEach((field, header) -> {
          if (mapping.role().fields().stream().noneMatch(each -> each.name().equals(field))) {
            throw noSuchField(chosen, field);
          } else if (!mapping.columnOf().containsKey(field)) {
            throw noSuchColumn(chosen, field, header);
          }
        });
  }

  private static SourceRefused noSuchColumn(
      RoleAssignment.Chosen chosen, String field, String header) {
    return new SourceRefused(
        chosen.sheet().describe()
            + " has no column \""
            + header
            + "\", which "
            + setting(chosen.match().role(), field)
            + " in config.toml names. Its headers are: "
            + chosen.sheet().seen()
            + ".");
  }

  private static SourceRefused noSuchField(RoleAssignment.Chosen chosen, String field) {
    SourceRole role = chosen.match().role();
    return new SourceRefused(
        "config.toml sets "
            + setting(role, field)
            + ", but "
            + chosen.sheet().describe()
            + " is read as the "
            + role.label()
            + ", which has no such field. Its fields are "
            + role.fields().stream().map(Field::name).collect(Collectors.joining(", "))
            + ".");
  }

  private static String setting(SourceRole role, String field) {
    return "sources." + role.configName() + ".columns." + field;
  }

  private static SourceRefused clash(
      RoleAssignment.Chosen chosen, String field, List<Integer> columns) {
    List<String> headers = chosen.match().mapping().headers();
    String list =
        columns.stream()
            .map(each -> Place.columnLetters(each) + " (\"" + headers.get(each).strip() + "\")")
            .collect(Collectors.joining(" and "));
    SourceRole role = chosen.match().role();
    String where = chosen.sheet().describe() + ", header row " + chosen.match().header().number();
    return new SourceRefused(
        where
            + ": columns "
            + list
            + " can each be the "
            + field
            + " of the "
            + role.label()
            + ". Rename or delete one of them, or set "
            + setting(role, field)
            + " in config.toml to the header that is meant.");
  }
}
