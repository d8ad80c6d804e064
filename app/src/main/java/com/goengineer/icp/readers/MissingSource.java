package com.goengineer.icp.readers;

import com.goengineer.icp.sources.Field;
import com.goengineer.icp.sources.RoleSettings;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.sources.SourceRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The refusal when no sheet plays a role that is needed, or that config.toml speaks of: what the
 * role needs, what was seen, and which sheet comes nearest.
 *
 * @param role the part that nobody plays
 * @param eligible the sheets that come into question after what config.toml says
 * @param files everything there is
 * @param settings what config.toml says about the role
 */
record MissingSource(
    SourceRole role, List<Sheet> eligible, OpenFiles files, RoleSettings settings) {

  SourceRefused refusal() {
    String what = settings.sheet().isPresent() ? "sheet" : "file";
    return new SourceRefused(
        ("No "
                + what
                + " can be the "
                + role.label()
                + " in "
                + files.directory()
                + configured()
                + ". Its header row needs "
                + needs()
                + ". "
                + seen()
                + nearest())
            .strip());
  }

  private String configured() {
    List<String> said = new ArrayList<>();
    settings.path().ifPresent(path -> said.add("path = \"" + path + "\""));
    settings.sheet().ifPresent(sheet -> said.add("sheet = \"" + sheet + "\""));
    new TreeMap<>(settings.columns())
        .forEach((field, header) -> said.add("columns." + field + " = \"" + header + "\""));
    return said.isEmpty() ? "" : ", where config.toml says " + String.join(", ", said);
  }

  private String needs() {
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

  private String seen() {
    String all =
        Stream.concat(
                sheets().stream().map(sheet -> sheet.describe() + " (" + seen(sheet) + ")"),
                files.foreign().stream().map(file -> file.name() + " (no table)"))
            .limit(10)
            .collect(Collectors.joining("; "));
    return all.isEmpty()
        ? "There is no .xlsx, .csv or .parquet file there. "
        : "Seen: " + all + ". ";
  }

  private static String seen(Sheet sheet) {
    return sheet.isOurOutput()
        ? "scored accounts, the result of a run and not a source of one"
        : sheet.seen();
  }

  private String nearest() {
    return sheets().stream()
        .filter(sheet -> sheet.recognised().isEmpty() && !sheet.isOurOutput())
        .flatMap(sheet -> NearMatch.of(sheet, role).stream())
        .min(Comparator.comparingInt(NearMatch::distance))
        .map(NearMatch::advice)
        .orElse("");
  }

  private List<Sheet> sheets() {
    return eligible.isEmpty() ? files.sheets() : eligible;
  }
}
