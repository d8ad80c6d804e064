package com.goengineer.icp.readers;

import com.goengineer.icp.sources.Field;
import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.RoleSettings;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.sources.SourceRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reasons not to go on, each one paragraph: what was seen, what was expected, what to do. */
final class Refusals {
  private Refusals() {}

  /** No sheet plays a role that is needed, or that config.toml speaks of. */
  static SourceRefused missing(
      SourceRole role, List<Sheet> eligible, OpenFiles files, RoleSettings settings) {
    StringBuilder text = new StringBuilder();
    text.append("No ")
        .append(settings.sheet().isPresent() ? "sheet" : "file")
        .append(" can be the ")
        .append(role.label())
        .append(" in ")
        .append(files.directory())
        .append(pinned(settings))
        .append(". Its header row needs ")
        .append(needs(role))
        .append(". ");
    List<Sheet> seen = eligible.isEmpty() ? files.sheets() : eligible;
    String all =
        Stream.concat(
                seen.stream().map(sheet -> sheet.describe() + " (" + sheet.seen() + ")"),
                files.foreign().stream().map(file -> file.name() + " (no table)"))
            .limit(10)
            .collect(Collectors.joining("; "));
    text.append(
        all.isEmpty() ? "There is no .xlsx, .csv or .parquet file there. " : "Seen: " + all + ". ");
    seen.stream()
        .filter(sheet -> sheet.recognised().isEmpty())
        .flatMap(sheet -> NearMatch.of(sheet, role).stream())
        .min(Comparator.comparingInt(NearMatch::distance))
        .ifPresent(near -> text.append(near.advice()));
    return new SourceRefused(text.toString().strip());
  }

  private static String pinned(RoleSettings settings) {
    List<String> said = new ArrayList<>();
    settings.path().ifPresent(path -> said.add("path = \"" + path + "\""));
    settings.sheet().ifPresent(sheet -> said.add("sheet = \"" + sheet + "\""));
    new TreeMap<>(settings.columns())
        .forEach((field, header) -> said.add("columns." + field + " = \"" + header + "\""));
    return said.isEmpty() ? "" : ", where config.toml says " + String.join(", ", said);
  }

  private static String needs(SourceRole role) {
    List<String> needs =
        new ArrayList<>(
            role.fields().stream()
                .filter(Field::required)
                .map(field -> field.headers().getFirst())
                .toList());
    String oneOf = RoleNeeds.of(role).words();
    if (!oneOf.isEmpty()) {
      needs.add(oneOf);
    }
    String last = needs.removeLast();
    return needs.isEmpty() ? last : String.join(", ", needs) + ", and " + last;
  }

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

  /** Two columns for one field, or a column that config.toml names and the sheet has not. */
  static void checkColumns(RoleAssignment.Chosen chosen, RoleSettings settings) {
    ColumnMapping mapping = chosen.match().mapping();
    SourceRole role = mapping.role();
    mapping
        .clashes()
        .forEach((field, columns) -> {
          throw clash(chosen, field, columns);
        });
    for (Map.Entry<String, String> said : new TreeMap<>(settings.columns()).entrySet()) {
      if (role.fields().stream().noneMatch(field -> field.name().equals(said.getKey()))) {
        throw new SourceRefused(
            "config.toml sets sources."
                + role.configName()
                + ".columns."
                + said.getKey()
                + ", but "
                + chosen.sheet().describe()
                + " is read as the "
                + role.label()
                + ", which has no such field. Its fields are "
                + role.fields().stream().map(Field::name).collect(Collectors.joining(", "))
                + ".");
      }
      if (!mapping.columnOf().containsKey(said.getKey())) {
        throw new SourceRefused(
            chosen.sheet().describe()
                + " has no column \""
                + said.getValue()
                + "\", which sources."
                + mapping.role().configName()
                + ".columns."
                + said.getKey()
                + " in config.toml names. Its headers are: "
                + chosen.sheet().seen()
                + ".");
      }
    }
  }

  private static SourceRefused clash(
      RoleAssignment.Chosen chosen, String field, List<Integer> columns) {
    ColumnMapping mapping = chosen.match().mapping();
    String list =
        columns.stream()
            .map(column ->
                Place.columnLetters(column)
                    + " (\""
                    + mapping.headers().get(column).strip()
                    + "\")")
            .collect(Collectors.joining(" and "));
    return new SourceRefused(
        chosen.sheet().describe()
            + ", header row "
            + chosen.match().header().number()
            + ": columns "
            + list
            + " can each be the "
            + field
            + " of the "
            + mapping.role().label()
            + ". Rename or delete one of them, or set sources."
            + mapping.role().configName()
            + ".columns."
            + field
            + " in config.toml"
            + " to the header that is meant.");
  }
}
