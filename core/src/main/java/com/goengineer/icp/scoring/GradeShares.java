package com.goengineer.icp.scoring;

/**
 * Which share of the population gets which grade.
 *
 * <p>Limits are on the percentile (average rank / n) and are the shares added from the worst: F up
 * to f, D up to f + d, C up to f + d + c, B up to f + d + c + b, A above. Ties share their
 * percentile and so their grade: the shares that come out differ from these by the ties on a limit.
 *
 * @param a share of A, and so on; 0 to 1 each, together 1
 */
public record GradeShares(double a, double b, double c, double d, double f) {

  /** 10 % A, 20 % B, 40 % C, 20 % D, 10 % F. */
  public static final GradeShares STANDARD = new GradeShares(0.10, 0.20, 0.40, 0.20, 0.10);

  /** Added to limits: finer than the percentile of any population, coarser than rounding. */
  private static final double ROUNDING = 1e-12;

  public GradeShares {
    for (double share : new double[] {a, b, c, d, f}) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("a grade's share is 0 to 1, not " + share);
      }
    }
    double sum = f + d + c + b + a;
    if (Math.abs(sum - 1) > 1e-9) {
      throw new IllegalArgumentException("the shares of the grades sum to " + sum + ", not to 1");
    }
  }

  /** The grade of a percentile, 0 to 1. */
  public Grade of(double percentile) {
    double place = percentile - ROUNDING;
    if (place <= f) {
      return Grade.F;
    }
    if (place <= f + d) {
      return Grade.D;
    }
    if (place <= f + d + c) {
      return Grade.C;
    }
    return place <= f + d + c + b ? Grade.B : Grade.A;
  }

  /**
   * True when a percentile is so near to a limit that a little more or less is another grade.
   *
   * @param margin how near, as a share of the population
   */
  public boolean isBorderline(double percentile, double margin) {
    return of(percentile - margin) != of(percentile + margin);
  }

  /** The share intended for a grade. */
  public double share(Grade grade) {
    return switch (grade) {
      case A -> a;
      case B -> b;
      case C -> c;
      case D -> d;
      case F -> f;
    };
  }
}
