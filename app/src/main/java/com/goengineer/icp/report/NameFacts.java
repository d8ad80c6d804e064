package com.goengineer.icp.report;

import com.goengineer.icp.charts.plot.Estimate;
import java.math.BigDecimal;
import java.util.List;

/**
 * What came of the names of the sources.
 *
 * @param sources a source each
 * @param bands probabilities, ascending
 */
public record NameFacts(List<Source> sources, List<Band> bands) {

  public NameFacts {
    sources = List.copyOf(sources);
    bands = List.copyOf(bands);
  }

  /**
   * Names by the probability of their best candidate, and whether such probabilities mean what they
   * say.
   *
   * @param from lower edge of the band, 0 to 1
   * @param to upper edge
   * @param names of this run that linkage gave such a probability
   * @param expectedRight how many of them should be right: the sum of their probabilities
   * @param checked pairs of known truth with such a probability
   * @param right share of these that are right, with its interval; NaN without pairs
   */
  public record Band(
      double from, double to, long names, double expectedRight, long checked, Estimate right) {}

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
