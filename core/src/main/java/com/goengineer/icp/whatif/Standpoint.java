package com.goengineer.icp.whatif;

import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.GradeMode;

/**
 * A placement read through its table of places: score and grade of a row.
 *
 * @param placement where accounts stand
 * @param table what their places mean
 */
record Standpoint(Placement placement, PlaceTable table) {
  private static final Grade[] GRADES = Grade.values();

  static Standpoint saved(Population population) {
    return new Standpoint(population.saved(), population.places(GradeMode.FITTED_LIMITS));
  }

  double score(int row) {
    return table.score0to100()[placement.place()[row]];
  }

  int gradeOrdinal(int row) {
    return table.grade()[placement.place()[row]];
  }

  Grade grade(int row) {
    return GRADES[gradeOrdinal(row)];
  }
}
