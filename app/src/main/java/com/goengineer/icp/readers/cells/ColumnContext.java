package com.goengineer.icp.readers.cells;

import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.SourceRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The column a cell stands in, and where its problems are put down.
 *
 * @param role the part its sheet plays
 * @param header place of its header cell
 * @param counts1904 whether its workbook counts days from 1904
 * @param problems collects what could not be used
 * @param values the values of those problems, so that equal ones are one object
 */
public record ColumnContext(
    SourceRole role,
    Place header,
    boolean counts1904,
    List<Problem> problems,
    Map<String, String> values) {
  /** A value in a report need not be longer to be found. */
  private static final int MAXIMUM_VALUE_CHARACTERS = 200;

  /** A column full of bad cells mostly repeats a few values, which are then kept once. */
  private static final int MAXIMUM_SHARED_VALUES = 10_000;

  /** A column without problems so far. */
  public ColumnContext(SourceRole role, Place header, boolean counts1904, List<Problem> problems) {
    this(role, header, counts1904, problems, new HashMap<>());
  }

  /** A value that could not be used and is unknown now. */
  void setAside(long row, Problem.Code code, CharSequence value, String message) {
    problems.add(
        new Problem(
            Problem.Severity.SET_ASIDE, code, at(row), shared(value), message, "value set aside"));
  }

  /** A value that was used although somebody should look at it. */
  void warn(long row, Problem.Code code, CharSequence value, String message) {
    problems.add(
        new Problem(Problem.Severity.WARNING, code, at(row), shared(value), message, "value kept"));
  }

  /** Something about the column as a whole that somebody should look at. */
  void warn(Problem.Code code, String message) {
    problems.add(new Problem(Problem.Severity.WARNING, code, header, "", message, "values kept"));
  }

  /** How the column as a whole was read. */
  void note(Problem.Code code, String message) {
    problems.add(
        new Problem(Problem.Severity.NOTICE, code, header, "", message, "column read this way"));
  }

  /** A setting of this role in config.toml: {@code sources.sales.decimal}. */
  String setting(String key) {
    return "sources." + role.configName() + "." + key;
  }

  private Place at(long row) {
    return new Place(header.file(), header.sheet(), row, header.columnIndex(), header.header());
  }

  private String shared(CharSequence value) {
    String text = shorten(value);
    String known =
        values.size() < MAXIMUM_SHARED_VALUES ? values.putIfAbsent(text, text) : values.get(text);
    return known == null ? text : known;
  }

  private static String shorten(CharSequence value) {
    return value.length() <= MAXIMUM_VALUE_CHARACTERS
        ? value.toString()
        : value.subSequence(0, MAXIMUM_VALUE_CHARACTERS) + "...";
  }
}
