package com.goengineer.icp.validation;

import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.GradeShares;
import com.goengineer.icp.statistics.Interval;
import com.goengineer.icp.statistics.Ordering;
import com.goengineer.icp.statistics.Ranks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Looks at the verdict's as-of date in detail, under one weight vector. */
final class UnseenDate {

  /** Best first. */
  private static final List<Grade> GRADES = List.of(Grade.values());

  private static final int TENTHS = 10;

  private final Fold fold;
  private final double[] weights;
  private final int[] gradeOf;
  private final int[] tenthOf;
  private final int[] accounts;
  private final Resampling resampling;

  /**
   * Grades the accounts as they would have been graded then.
   *
   * @param fold the verdict's as-of date
   * @param weights one per component
   * @param shares which share of the accounts gets which grade
   * @param sampling number of draws, seed and threads
   */
  UnseenDate(Fold fold, double[] weights, GradeShares shares, Sampling sampling) {
    this.fold = fold;
    this.weights = weights;
    double[] ranks = Ranks.average(fold.raw(weights));
    double size = fold.size();
    gradeOf =
        Arrays.stream(ranks).mapToInt(rank -> GRADES.indexOf(shares.of(rank / size))).toArray();
    tenthOf = tenths(ranks);
    accounts = IntStream.range(0, fold.size()).toArray();
    resampling = Resampling.ofRows(sampling, fold.size());
  }

  /** 0 = the best tenth. */
  private static int[] tenths(double[] ranks) {
    int[] tenths = new int[ranks.length];
    for (int row = 0; row < ranks.length; row++) {
      double fromTop = (ranks.length + 0.5 - ranks[row]) / ranks.length;
      tenths[row] = Math.min(TENTHS - 1, (int) (fromTop * TENTHS));
    }
    return tenths;
  }

  /**
   * What grades and tenths brought, and the gain curve.
   *
   * @param training the as-of dates before, for what each tenth was expected to bring
   */
  UnseenOutcome outcome(List<Fold> training) {
    Interval[] curves =
        resampling.intervals(
            resampling.draw(accounts, rows -> new GainCurves(fold, weights, topGrades(), rows)));
    return new UnseenOutcome(
        grades(),
        deciles(expected(training)),
        GainCurves.curve(curves),
        curves[GainCurves.TOP_BY_SCORE],
        curves[GainCurves.TOP_BY_PAST_YEAR],
        curves[GainCurves.TOP_DIFFERENCE]);
  }

  private boolean[] topGrades() {
    boolean[] top = new boolean[gradeOf.length];
    for (int row = 0; row < top.length; row++) {
      top[row] = gradeOf[row] <= GRADES.indexOf(Grade.B);
    }
    return top;
  }

  private Interval[] means(int[] classOf, int classes) {
    return resampling.intervals(
        resampling.draw(
            accounts, rows -> new ClassMeans(fold.snapshot().outcome(), classOf, classes, rows)));
  }

  private List<GradeOutcome> grades() {
    int classes = GRADES.size();
    Interval[] means = means(gradeOf, classes);
    List<GradeOutcome> outcomes = new ArrayList<>();
    for (int number = 0; number < classes; number++) {
      int size = count(gradeOf, number);
      if (size > 0) {
        outcomes.add(
            new GradeOutcome(
                GRADES.get(number),
                size,
                means[ClassMeans.PROFIT * classes + number],
                means[ClassMeans.LIFT * classes + number],
                means[ClassMeans.BOUGHT * classes + number],
                means[ClassMeans.SHARE * classes + number]));
      }
    }
    return outcomes;
  }

  private double[] expected(List<Fold> training) {
    double[] mean = new double[TENTHS];
    for (Fold before : training) {
      int[] all = IntStream.range(0, before.size()).toArray();
      int[] tenths = tenths(Ranks.average(before.raw(weights)));
      double[] means =
          new ClassMeans(before.snapshot().outcome(), tenths, TENTHS, all)
              .of(Ordering.once(all.length));
      for (int tenth = 0; tenth < TENTHS; tenth++) {
        mean[tenth] += means[ClassMeans.PROFIT * TENTHS + tenth] / training.size();
      }
    }
    return mean;
  }

  private List<DecileOutcome> deciles(double[] expected) {
    Interval[] means = means(tenthOf, TENTHS);
    List<DecileOutcome> outcomes = new ArrayList<>();
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      int size = count(tenthOf, tenth);
      if (size > 0) {
        outcomes.add(
            new DecileOutcome(
                tenth + 1,
                size,
                expected[tenth],
                means[ClassMeans.PROFIT * TENTHS + tenth],
                means[ClassMeans.LIFT * TENTHS + tenth],
                means[ClassMeans.BOUGHT * TENTHS + tenth]));
      }
    }
    return outcomes;
  }

  private static int count(int[] classOf, int wanted) {
    return (int) Arrays.stream(classOf).filter(each -> each == wanted).count();
  }
}
