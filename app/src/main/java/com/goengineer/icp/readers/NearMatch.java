package com.goengineer.icp.readers;

import com.goengineer.icp.sources.Field;
import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.SourceRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A sheet that nearly plays a role: what it lacks, and which of its headers may be misspelt.
 *
 * @param sheet the sheet
 * @param match its best header row for the role
 */
record NearMatch(Sheet sheet, HeaderMatch match) {

  /** The near match of a sheet, when it has at least half of what the role needs. */
  static Optional<NearMatch> of(Sheet sheet, SourceRole role) {
    return sheet
        .matchFor(role)
        .filter(match -> !match.mapping().plays())
        .filter(match -> match.mapping().missing().size() <= 2)
        .map(match -> new NearMatch(sheet, match));
  }

  /** True when typing mistakes may be all that stands between the sheet and the role. */
  boolean isTypo() {
    return !match.mapping().nearMisses().isEmpty() && distance() <= 0;
  }

  /** How far the sheet is from playing the role: what it lacks, less what may be misspelt. */
  int distance() {
    return match.mapping().missing().size() - match.mapping().nearMisses().size();
  }

  /** What would make it play the role. */
  String advice() {
    ColumnMapping mapping = match.mapping();
    List<String> missing = mapping.missing();
    String typos =
        mapping.nearMisses().entrySet().stream()
            .map(this::didYouMean)
            .collect(Collectors.joining());
    return "Nearest to the "
        + mapping.role().label()
        + " is "
        + sheet.describe()
        + ", which lacks "
        + String.join(" and ", missing)
        + "."
        + (typos.isEmpty()
            ? " Add what it lacks, or say which column is meant under [sources."
                + mapping.role().configName()
                + ".columns] in config.toml."
            : typos);
  }

  private String didYouMean(Map.Entry<Integer, Field> near) {
    String header = match.mapping().headers().get(near.getKey()).strip();
    return " Column "
        + Place.columnLetters(near.getKey())
        + " is \""
        + header
        + "\": did you mean \""
        + near.getValue().headers().getFirst()
        + "\"? Rename it, or set"
        + " sources."
        + match.role().configName()
        + ".columns."
        + near.getValue().name()
        + " = \""
        + header
        + "\" in config.toml.";
  }
}
