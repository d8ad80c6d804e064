package com.goengineer.icp.industries;

import com.goengineer.icp.industries.Vocabulary.Nearest;

/**
 * How far likeness to a value of the taxonomy can be trusted.
 *
 * <p>The curve was measured: misspelled, turned and abbreviated values of the taxonomy, once with
 * and once without their true value among the candidates, and a list of industry names that other
 * taxonomies use (docs/concepts/industries.md). Between the measured points it is a straight line,
 * never falling.
 */
final class Likeness {
  /** From this confidence on a value is mapped without asking: likeness 0.8. */
  static final double ACCEPTED = 0.9;

  /** From this confidence on a value is offered to the person who reviews. */
  static final double WORTH_SHOWING = 0.2;

  private static final double[] LIKENESS = {0, .4, .5, .6, .8, .9, 1};
  private static final double[] CONFIDENCE = {0, .2, .4, .6, .9, .97, .99};

  /** Two values that are as like as that cannot be told apart. */
  private static final double CLOSE = 0.05;

  private static final double ONE_OF_TWO = 0.5;

  private Likeness() {}

  /**
   * Confidence in [0, 0.99], in thousandths; at most one half when another value is nearly as like.
   */
  static double confidence(Nearest nearest) {
    int above = 1;
    while (above < LIKENESS.length - 1 && LIKENESS[above] < nearest.likeness()) {
      above++;
    }
    double span = LIKENESS[above] - LIKENESS[above - 1];
    double share = (nearest.likeness() - LIKENESS[above - 1]) / span;
    double rise = CONFIDENCE[above] - CONFIDENCE[above - 1];
    double confidence = CONFIDENCE[above - 1] + share * rise;
    double rounded = Math.round(confidence * 1000) / 1000.0;
    return nearest.margin() < CLOSE ? Math.min(rounded, ONE_OF_TWO) : rounded;
  }
}
