package com.goengineer.icp.report;

import java.math.BigDecimal;
import java.util.List;

/**
 * What came of the names of the sources.
 *
 * @param sources a source each
 */
public record NameFacts(List<Source> sources) {

  public NameFacts {
    sources = List.copyOf(sources);
  }

  /**
   * The names of a source.
   *
   * @param label what the source is called
   * @param matched names with an account
   * @param review names that a person is asked about
   * @param unmatched names without an account
   * @param predictedWrong expected number of wrong ones among the matched
   */
  public record Source(
      String label, Part matched, Part review, Part unmatched, double predictedWrong) {}

  /**
   * Some of the names.
   *
   * @param names how many
   * @param rows rows that carry them
   * @param revenue money of these rows
   */
  public record Part(long names, long rows, BigDecimal revenue) {}
}
