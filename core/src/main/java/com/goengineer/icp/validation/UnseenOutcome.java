package com.goengineer.icp.validation;

import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.GradeShares;
import com.goengineer.icp.statistics.Interval;
import com.goengineer.icp.statistics.Ordering;
import com.goengineer.icp.statistics.Ranks;
import com.goengineer.icp.statistics.TopShare;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The verdict's as-of date in detail: what grades and tenths brought, and the gain curve.
 *
 * @param grades best grade first; grades that nobody has are left out
 * @param deciles best tenth first; tenths that ties leave empty are left out
 * @param gain the gain curve
 * @param topGrades share of profit of grades A and B together
 * @param topGradesByPastYear share of profit of as many accounts, the best by past-12-month GP
 * @param topGradesDifference the former less the latter
 */
public record UnseenOutcome(
    List<GradeOutcome> grades,
    List<DecileOutcome> deciles,
    GainCurve gain,
    Interval topGrades,
    Interval topGradesByPastYear,
    Interval topGradesDifference) {

  /** Best first. */
  private static final List<Grade> GRADES = List.of(Grade.values());

  private static final int TENTHS = 10;
  private static final int GAIN_POINTS = 20;

  public UnseenOutcome {
    grades = List.copyOf(grades);
    deciles = List.copyOf(deciles);
  }

  /**
   * Looks at the verdict's date.
   *
   * @param fold the verdict's as-of date
   * @param training the as-of dates before, for what each tenth was expected to bring
   * @param weights the weights that are judged
   * @param context shares of the grades, draws and threads
   */
  static UnseenOutcome of(
      Fold fold, List<Fold> training, WeightsUnderTest weights, Context context) {
    double[] raw = fold.raw(weights.judged());
    int[] gradeOf = grades(raw, context.grades());
    int[] tenthOf = tenths(raw);
    int[] accounts = new int[fold.size()];
    Arrays.setAll(accounts, row -> row);
    Resampling resampling = Resampling.ofRows(context.sampling(), fold.size());
    Snapshot.Outcome outcome = fold.snapshot().outcome();
    Interval[] byGrade =
        resampling.intervals(
            resampling.draw(
                accounts, rows -> new ClassMeans(outcome, gradeOf, GRADES.size(), rows)));
    Interval[] byTenth =
        resampling.intervals(
            resampling.draw(accounts, rows -> new ClassMeans(outcome, tenthOf, TENTHS, rows)));
    Interval[] curves =
        resampling.intervals(resampling.draw(accounts, rows -> curves(fold, raw, gradeOf, rows)));
    double[] expected = expected(training, weights.judged());
    return new UnseenOutcome(
        gradeOutcomes(byGrade, gradeOf),
        decileOutcomes(byTenth, tenthOf, expected),
        gainCurve(curves),
        curves[3 * GAIN_POINTS],
        curves[3 * GAIN_POINTS + 1],
        curves[3 * GAIN_POINTS + 2]);
  }

  /**
   * What a report needs besides data.
   *
   * @param grades shares of the grades
   * @param sampling draws and threads
   */
  record Context(GradeShares grades, Sampling sampling) {}

  private static int[] grades(double[] raw, GradeShares shares) {
    double[] ranks = Ranks.average(raw);
    return Arrays.stream(ranks)
        .mapToInt(rank -> GRADES.indexOf(shares.of(rank / raw.length)))
        .toArray();
  }

  /** 0 = the best tenth. */
  private static int[] tenths(double[] raw) {
    double[] ranks = Ranks.average(raw);
    int[] tenths = new int[raw.length];
    for (int row = 0; row < raw.length; row++) {
      double fromTop = (raw.length + 0.5 - ranks[row]) / raw.length;
      tenths[row] = Math.min(TENTHS - 1, (int) (fromTop * TENTHS));
    }
    return tenths;
  }

  private static double[] expected(List<Fold> training, double[] weights) {
    double[] mean = new double[TENTHS];
    for (Fold fold : training) {
      int[] all = new int[fold.size()];
      Arrays.setAll(all, row -> row);
      int[] tenthOf = tenths(fold.raw(weights));
      double[] means =
          new ClassMeans(fold.snapshot().outcome(), tenthOf, TENTHS, all)
              .of(Ordering.once(all.length));
      for (int tenth = 0; tenth < TENTHS; tenth++) {
        mean[tenth] += means[ClassMeans.PROFIT * TENTHS + tenth] / training.size();
      }
    }
    return mean;
  }

  private static Resampling.Statistic curves(Fold fold, double[] raw, int[] gradeOf, int[] rows) {
    double[] profit = OutcomeMetrics.pick(fold.snapshot().outcome().positiveProfit(), rows);
    double[] past = Baseline.PAST_YEAR_PROFIT.scores(fold, new double[0]);
    Ordering score = Ordering.of(OutcomeMetrics.pick(raw, rows));
    Ordering pastYear = Ordering.of(OutcomeMetrics.pick(past, rows));
    Ordering perfect = Ordering.of(profit);
    double[] shares = new double[GAIN_POINTS];
    Arrays.setAll(shares, point -> (point + 1.0) / GAIN_POINTS);
    return counts -> {
      double[] values = new double[3 * GAIN_POINTS + 3];
      System.arraycopy(TopShare.of(score, profit, counts, shares), 0, values, 0, GAIN_POINTS);
      System.arraycopy(
          TopShare.of(pastYear, profit, counts, shares), 0, values, GAIN_POINTS, GAIN_POINTS);
      System.arraycopy(
          TopShare.of(perfect, profit, counts, shares), 0, values, 2 * GAIN_POINTS, GAIN_POINTS);
      double top = shareOfTopGrades(gradeOf, rows, counts);
      double byScore = TopShare.of(score, profit, counts, top)[0];
      double byPast = TopShare.of(pastYear, profit, counts, top)[0];
      values[3 * GAIN_POINTS] = byScore;
      values[3 * GAIN_POINTS + 1] = byPast;
      values[3 * GAIN_POINTS + 2] = byScore - byPast;
      return values;
    };
  }

  private static double shareOfTopGrades(int[] gradeOf, int[] rows, int[] counts) {
    long top = 0;
    long all = 0;
    for (int place = 0; place < rows.length; place++) {
      all += counts[place];
      top += gradeOf[rows[place]] <= GRADES.indexOf(Grade.B) ? counts[place] : 0;
    }
    return all == 0 ? 0 : (double) top / all;
  }

  private static List<GradeOutcome> gradeOutcomes(Interval[] values, int[] gradeOf) {
    int classes = GRADES.size();
    List<GradeOutcome> outcomes = new ArrayList<>();
    for (Grade grade : GRADES) {
      int number = GRADES.indexOf(grade);
      int size = count(gradeOf, number);
      if (size > 0) {
        outcomes.add(
            new GradeOutcome(
                grade,
                size,
                values[ClassMeans.PROFIT * classes + number],
                values[ClassMeans.LIFT * classes + number],
                values[ClassMeans.BOUGHT * classes + number],
                values[ClassMeans.SHARE * classes + number]));
      }
    }
    return outcomes;
  }

  private static List<DecileOutcome> decileOutcomes(
      Interval[] values, int[] tenthOf, double[] expected) {
    List<DecileOutcome> outcomes = new ArrayList<>();
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      int size = count(tenthOf, tenth);
      if (size > 0) {
        outcomes.add(
            new DecileOutcome(
                tenth + 1,
                size,
                expected[tenth],
                values[ClassMeans.PROFIT * TENTHS + tenth],
                values[ClassMeans.LIFT * TENTHS + tenth],
                values[ClassMeans.BOUGHT * TENTHS + tenth]));
      }
    }
    return outcomes;
  }

  private static int count(int[] classOf, int wanted) {
    return (int) Arrays.stream(classOf).filter(each -> each == wanted).count();
  }

  private static GainCurve gainCurve(Interval[] curves) {
    List<GainCurve.Point> points = new ArrayList<>();
    for (int point = 0; point < GAIN_POINTS; point++) {
      points.add(
          new GainCurve.Point(
              (point + 1.0) / GAIN_POINTS,
              curves[point],
              curves[GAIN_POINTS + point].value(),
              curves[2 * GAIN_POINTS + point].value()));
    }
    return new GainCurve(points);
  }
}
