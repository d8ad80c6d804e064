package com.goengineer.icp.scoring;

import com.goengineer.icp.statistics.ValueCounts;
import java.util.Arrays;

/**
 * Scores and ranks a whole population under one set of weights after the other: the pipeline once,
 * a what-if at every movement of a slider.
 *
 * <p>Raw scores are those of {@link WeightedSum}. Accounts with the same raw score form a tie
 * group; groups are numbered upwards from the worst, and everything but the raw score is a property
 * of the group. With r the average-tie rank (1 = worst) among the population of the grades and n
 * its size: percentile = r / n, score = 50 + 15 * normal score of r clipped to 0..100, grade by
 * percentile.
 *
 * <p>O(components x accounts); nothing is allocated by an evaluation after the first. The same
 * input gives the same bits whatever was evaluated before. A workspace of about 60 bytes an
 * account; not thread-safe: each thread uses its own.
 */
public final class ScoringKernel {
  /** The most accounts that a kernel takes. */
  public static final int MOST_ACCOUNTS = RawOrder.MOST_ROWS;

  private final GradeShares shares;
  private final RawOrder order;
  private final double[] raw;
  private final int[] groupOf;
  private final int[] lastPlace;
  private final int[] doubledRank;
  private final double[] score;
  private final int[] gradeCounts = new int[GradeScale.steps()];
  private GradeScale scale;
  private int groups;

  /**
   * A workspace.
   *
   * @param accounts n, at most {@link #MOST_ACCOUNTS}
   * @param shares which share of a population gets which grade
   */
  public ScoringKernel(int accounts, GradeShares shares) {
    if (accounts < 0 || accounts > MOST_ACCOUNTS) {
      throw new IllegalArgumentException(accounts + " accounts; at most " + MOST_ACCOUNTS);
    }
    this.shares = shares;
    order = new RawOrder(accounts);
    raw = new double[accounts];
    groupOf = new int[accounts];
    lastPlace = new int[accounts];
    doubledRank = new int[accounts];
    score = new double[accounts];
    scale = new GradeScale(shares, accounts);
  }

  /**
   * Scores the accounts and grades them among themselves (the forced curve).
   *
   * @param componentScores components x n, each in [0, 1]
   * @param weights one per component, together 1
   * @throws IllegalArgumentException if a raw score is not in 0 to 100, or NaN
   */
  public void score(double[][] componentScores, double[] weights) {
    rank(componentScores, weights);
    scaleOf(raw.length);
    for (int group = 0; group < groups; group++) {
      place(group, firstPlace(group) + lastPlace[group] + 2);
    }
    countGrades();
  }

  /**
   * Scores the accounts and grades them by the limits of another population (the fitted one). A raw
   * score that was not seen there stands halfway between its neighbours; one beyond, at the nearer
   * end.
   *
   * @param graded the raw scores that percentile, score and grade are measured against
   * @throws IllegalArgumentException if {@code graded} is empty, or as for {@link
   *     #score(double[][], double[])}
   */
  public void score(double[][] componentScores, double[] weights, ValueCounts graded) {
    rank(componentScores, weights);
    if (graded.isEmpty() && raw.length > 0) {
      throw new IllegalArgumentException("a model that was fitted to no account scores none");
    }
    scaleOf(graded.total());
    int next = 0;
    long below = 0;
    for (int group = 0; group < groups; group++) {
      double value = order.value(lastPlace[group]);
      while (next < graded.distinct() && graded.value(next) < value) {
        below += graded.count(next++);
      }
      boolean seen = next < graded.distinct() && graded.value(next) == value;
      long doubled = 2 * below + (seen ? graded.count(next) : 0) + 1;
      place(group, (int) Math.max(2, Math.min(2 * graded.total(), doubled)));
    }
    countGrades();
  }

  private void rank(double[][] componentScores, double[] weights) {
    WeightedSum.raw(componentScores, weights, raw);
    order.sort(raw);
    groups = order.groups(groupOf, lastPlace);
  }

  private void scaleOf(long population) {
    if (scale.size() != population) {
      scale = new GradeScale(shares, population);
    }
  }

  private int firstPlace(int group) {
    return group == 0 ? 0 : lastPlace[group - 1] + 1;
  }

  private void place(int group, int doubled) {
    doubledRank[group] = doubled;
    score[group] = scale.score(doubled);
  }

  private void countGrades() {
    Arrays.fill(gradeCounts, 0);
    int from = 0;
    for (int step = 0; step < gradeCounts.length; step++) {
      int end = firstGroupAbove(scale.best(step));
      int places = end == 0 ? 0 : lastPlace[end - 1] + 1;
      gradeCounts[step] = places - from;
      from = places;
    }
  }

  private int firstGroupAbove(int doubled) {
    int low = 0;
    int high = groups;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (doubledRank[middle] <= doubled) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Number of accounts. */
  public int size() {
    return raw.length;
  }

  /** The raw scores by row. Handed out, not copied, and overwritten by the next evaluation. */
  public double[] raw() {
    return raw;
  }

  /** Number of tie groups: of distinct raw scores. */
  public int groups() {
    return groups;
  }

  /** The tie group of an account: 0 for the worst. */
  public int group(int row) {
    return groupOf[row];
  }

  /** Number of accounts in a tie group. */
  public int groupSize(int group) {
    return lastPlace[group] + 1 - firstPlace(group);
  }

  /** The score of a tie group, 0 to 100; it ascends with the group. */
  public double scoreOfGroup(int group) {
    return score[group];
  }

  /** The row at a place of the order from the best, 0 = best; ties in order of their rows. */
  public int rowAt(int place) {
    int mirrored = raw.length - 1 - place;
    int group = groupOf[order.row(mirrored)];
    return order.row(firstPlace(group) + lastPlace[group] - mirrored);
  }

  /** The row at a place of the order from the worst, 0 = worst; ties in order of their rows. */
  public int rowFromWorst(int place) {
    return order.row(place);
  }

  /**
   * Writes score and grade of every account in one walk along the order, for readers that go
   * through the rows: looking each up from its group costs several times as much.
   *
   * @param scores written: n scores, 0 to 100
   * @param gradeOrdinals written: n grades, as their ordinals
   */
  @SuppressWarnings("EnumOrdinal") // a place in a primitive array
  public void write(double[] scores, byte[] gradeOrdinals) {
    for (int group = 0, place = 0; group < groups; group++) {
      byte grade = (byte) scale.grade(doubledRank[group]).ordinal();
      for (; place <= lastPlace[group]; place++) {
        int row = order.row(place);
        scores[row] = score[group];
        gradeOrdinals[row] = grade;
      }
    }
  }

  /** The score of an account, 0 to 100. */
  public double score0to100(int row) {
    return score[groupOf[row]];
  }

  /** The average-tie rank among the population of the grades, 1 = worst. */
  public double averageRank(int row) {
    return doubledRank[groupOf[row]] / 2.0;
  }

  /** The average rank as a share of that population, above 0 to 1. */
  public double percentile(int row) {
    return averageRank(row) / scale.size();
  }

  /** The grade of an account. */
  public Grade grade(int row) {
    return scale.grade(doubledRank[groupOf[row]]);
  }

  /** Place among these accounts, 1 = best; equal raw scores share the best place. */
  public int rank(int row) {
    return raw.length - lastPlace[groupOf[row]];
  }

  /** How many accounts have the grade. */
  public int count(Grade grade) {
    return gradeCounts[GradeScale.step(grade)];
  }

  /** Everything by row, in new arrays. */
  Standings standings() {
    Standings standings = Standings.empty(raw.length);
    for (int row = 0; row < raw.length; row++) {
      standings.averageRank()[row] = averageRank(row);
      standings.percentile()[row] = percentile(row);
      standings.score0to100()[row] = score0to100(row);
      standings.grade()[row] = grade(row);
      standings.rank()[row] = rank(row);
    }
    return standings;
  }
}
