package com.goengineer.icp.statistics;

import java.util.Arrays;

/**
 * The order of a sample with its ties: each element's group, groups numbered upwards from the
 * smallest value.
 *
 * <p>It is sorted once and then asked many times under <em>counts</em>: {@code counts[i]} says how
 * often element i occurs in a bootstrap sample (1 for all = the sample itself). Equal elements are
 * tied, and so are the copies of one element. Immutable and thread-safe. Memory: 8 bytes an
 * element.
 */
public final class Ordering {

  private final int[] groupOf;
  private final int[] elements;
  private final int groups;

  private Ordering(int[] groupOf, int[] elements, int groups) {
    this.groupOf = groupOf;
    this.elements = elements;
    this.groups = groups;
  }

  /**
   * Orders a sample; O(n).
   *
   * @param values n values in any order; not changed
   * @throws IllegalArgumentException if a value is NaN
   */
  public static Ordering of(double[] values) {
    int[] doubled = new int[values.length];
    new Ranks(values.length).doubled(values, doubled);
    int[] atRank = new int[2 * values.length + 1];
    for (int rank : doubled) {
      atRank[rank] = 1;
    }
    int groups = 0;
    for (int rank = 0; rank < atRank.length; rank++) {
      groups += atRank[rank];
      atRank[rank] = groups - 1;
    }
    int[] groupOf = new int[values.length];
    for (int element = 0; element < groupOf.length; element++) {
      groupOf[element] = atRank[doubled[element]];
    }
    return new Ordering(groupOf, byGroup(groupOf, groups), groups);
  }

  private static int[] byGroup(int[] groupOf, int groups) {
    int[] next = new int[groups + 1];
    for (int group : groupOf) {
      next[group + 1]++;
    }
    for (int group = 0; group < groups; group++) {
      next[group + 1] += next[group];
    }
    int[] elements = new int[groupOf.length];
    for (int element = 0; element < groupOf.length; element++) {
      elements[next[groupOf[element]]++] = element;
    }
    return elements;
  }

  /** Counts that take each of {@code size} elements once. */
  public static int[] once(int size) {
    int[] counts = new int[size];
    Arrays.fill(counts, 1);
    return counts;
  }

  /** Number of elements. */
  public int size() {
    return groupOf.length;
  }

  /** Number of distinct values. */
  public int groups() {
    return groups;
  }

  /** The tie group of an element: 0 for the smallest value. */
  public int group(int element) {
    return groupOf[element];
  }

  /** The element at a place of the ascending order; within a tie in order of the elements. */
  public int elementAt(int place) {
    return elements[place];
  }

  /** How many copies each group holds under the counts. */
  public int[] groupCounts(int[] counts) {
    int[] inGroup = new int[groups];
    for (int element = 0; element < groupOf.length; element++) {
      inGroup[groupOf[element]] += counts[element];
    }
    return inGroup;
  }

  /** The sum of counts[i] * values[i] over each group, in the order of the elements. */
  public double[] groupSums(double[] values, int[] counts) {
    double[] sums = new double[groups];
    for (int element = 0; element < groupOf.length; element++) {
      sums[groupOf[element]] += counts[element] * values[element];
    }
    return sums;
  }

  /**
   * The average rank of each group less the mean rank: r - (N + 1) / 2, N = the sum of the counts.
   * A group without a copy gets the rank it would be inserted at.
   */
  public double[] centredRanks(int[] counts) {
    return ranksOf(groupCounts(counts));
  }

  /** The same from the copies that each group holds. */
  static double[] ranksOf(int[] inGroup) {
    long total = 0;
    for (int size : inGroup) {
      total += size;
    }
    double[] ranks = new double[inGroup.length];
    long before = 0;
    for (int group = 0; group < ranks.length; group++) {
      ranks[group] = before + (inGroup[group] - total) / 2.0;
      before += inGroup[group];
    }
    return ranks;
  }

  /**
   * Spearman's rho of two orders of the same elements under counts, ties by average ranks.
   *
   * @param other the order of the same elements by another value
   * @param counts copies of each element
   * @return -1 to 1; 0 when either side is constant. O(n)
   * @see Spearman
   */
  public double spearman(Ordering other, int[] counts) {
    return new DrawnOrdering(this, counts).spearman(new DrawnOrdering(other, counts));
  }
}
