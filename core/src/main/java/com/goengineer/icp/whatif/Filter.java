package com.goengineer.icp.whatif;

import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.segments.Segment;
import java.util.Set;

/**
 * Which accounts are looked at. An empty set or text leaves nobody out; a filter never changes a
 * score, a rank or a grade.
 *
 * @param segments segments, by the thresholds of the question
 * @param grades grades under the question's weights
 * @param savedGrades grades under the saved model
 * @param industries names of industries as the taxonomy writes them; {@link Industries#NOT_MAPPED}
 *     for accounts without one
 * @param text part of the company name or of the ID, whatever the case
 */
public record Filter(
    Set<Segment> segments,
    Set<Grade> grades,
    Set<Grade> savedGrades,
    Set<String> industries,
    String text) {

  /** All accounts. */
  public static final Filter NONE = new Filter(Set.of(), Set.of(), Set.of(), Set.of(), "");

  public Filter {
    segments = Set.copyOf(segments);
    grades = Set.copyOf(grades);
    savedGrades = Set.copyOf(savedGrades);
    industries = Set.copyOf(industries);
    text = text.strip();
  }
}
