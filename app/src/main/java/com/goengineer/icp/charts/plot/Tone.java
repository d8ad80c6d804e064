package com.goengineer.icp.charts.plot;

/** How a mark is told from others: by colour, and for grades by shape and letter too. */
public enum Tone {
  /** The one accent. */
  ACCENT,
  /** What is not known or not compared. */
  MUTED,
  GRADE_A,
  GRADE_B,
  GRADE_C,
  GRADE_D,
  GRADE_F;

  /**
   * The tone of a grade.
   *
   * @throws IllegalArgumentException for a letter other than A, B, C, D, F
   */
  public static Tone ofGrade(String letter) {
    return valueOf("GRADE_" + letter);
  }
}
