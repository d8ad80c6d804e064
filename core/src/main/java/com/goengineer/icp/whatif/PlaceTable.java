package com.goengineer.icp.whatif;

import com.goengineer.icp.scoring.GradeShares;
import com.goengineer.icp.statistics.NormalScore;

/**
 * Score and grade of every place among {@code size} accounts. A place is twice the average rank
 * (ties make halves), 2 for the worst alone to 2 x size for the best alone; what lies beyond an end
 * stands at that end.
 *
 * @param size of the population that places are measured against
 * @param score0to100 by place: 50 + 15 x the normal score of the average rank, clipped to 0..100
 * @param grade by place: ordinal of {@link com.goengineer.icp.scoring.Grade}
 */
@SuppressWarnings("EnumOrdinal") // ordinals are places in primitive arrays
record PlaceTable(int size, double[] score0to100, byte[] grade) {
  private static final double CENTRE = 50;
  private static final double SPREAD = 15;

  /** Works out all places; O(size). */
  static PlaceTable of(int size, GradeShares shares) {
    double[] score = new double[2 * size + 2];
    byte[] grade = new byte[2 * size + 2];
    for (int place = 0; place < score.length; place++) {
      double rank = Math.max(1, Math.min((double) size, place / 2.0));
      double normal = CENTRE + SPREAD * NormalScore.ofRank(rank, Math.max(1, size));
      score[place] = Math.max(0, Math.min(100, normal));
      grade[place] = (byte) shares.of(rank / Math.max(1, size)).ordinal();
    }
    return new PlaceTable(size, score, grade);
  }
}
