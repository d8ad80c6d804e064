package com.goengineer.icp.report;

import com.goengineer.icp.charts.plot.Chart;
import java.util.List;

/**
 * What is known about how well the weights work on a year they have not seen.
 *
 * @param words the back-test in sentences, the verdict among them
 * @param original rank correlation as the original would have reported it, in words; it is shown
 *     crossed out
 * @param honest rank correlation with profit that was still to come, in words
 * @param why why the original's number says nothing
 * @param charts the pictures of the back-test and of the weights
 */
public record ValidationFacts(
    List<String> words, String original, String honest, String why, List<Chart> charts) {

  public ValidationFacts {
    words = List.copyOf(words);
    charts = List.copyOf(charts);
  }
}
