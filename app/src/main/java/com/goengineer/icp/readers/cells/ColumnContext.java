package com.goengineer.icp.readers.cells;

import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.SourceRole;
import java.util.List;

/**
 * The column a cell stands in, and where its problems are put down.
 *
 * @param role the part its sheet plays
 * @param header place of its header cell
 * @param counts1904 whether its workbook counts days from 1904
 * @param problems collects what could not be used
 */
public record ColumnContext(
    SourceRole role, Place header, boolean counts1904, List<Problem> problems) {
  /** A value in a report need not be longer to be found. */
  private static final int MAXIMUM_VALUE_CHARACTERS = 200;

  /** A value that could not be used and is unknown now. */
  void setAside(long row, Problem.Code code, CharSequence value, String message) {
    problems.add(
        new Problem(
            Problem.Severity.SET_ASIDE, code, at(row), shorten(value), message, "value set aside"));
  }

  /** A value that was used although somebody should look at it. */
  void warn(long row, Problem.Code code, CharSequence value, String message) {
    problems.add(
        new Problem(
            Problem.Severity.WARNING, code, at(row), shorten(value), message, "value kept"));
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

  private static String shorten(CharSequence value) {
    String text = value.toString();
    return text.length() <= MAXIMUM_VALUE_CHARACTERS
        ? text
        : text.substring(0, MAXIMUM_VALUE_CHARACTERS) + "...";
  }
}
