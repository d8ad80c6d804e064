package com.goengineer.icp.statistics;

import java.util.Arrays;

/**
 * Average-tie ranks of an array, again and again without allocation.
 *
 * <p>The ranks of {@code n} values are 1 to n in ascending order; equal values share the average of
 * their places (SciPy's {@code rankdata(method="average")}). -0.0 equals 0.0. Twice an average rank
 * is a whole number; that is the form in which sums of ranks are exact.
 *
 * <p>Method: a stable least-significant-digit radix sort of the order-preserving bits, 11 bits a
 * pass; a pass whose digit is the same everywhere is skipped. O(n). An instance is a workspace: it
 * is not thread-safe, each thread uses its own.
 */
public final class Ranks {

  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 1 << DIGIT_BITS;

  private final int[] starts = new int[DIGITS];
  private long[] keys;
  private long[] otherKeys;
  private int[] order;
  private int[] otherOrder;

  /**
   * A workspace.
   *
   * @param capacity number of values expected; it grows when more come
   */
  public Ranks(int capacity) {
    keys = new long[capacity];
    otherKeys = new long[capacity];
    order = new int[capacity];
    otherOrder = new int[capacity];
  }

  /** The average-tie ranks of a sample in a new array. */
  public static double[] average(double[] sample) {
    double[] ranks = new double[sample.length];
    new Ranks(sample.length).average(sample, ranks);
    return ranks;
  }

  /**
   * Writes the average-tie rank of each value.
   *
   * @param sample n values; it is not changed
   * @param ranks n places to write to
   * @throws IllegalArgumentException if a value is NaN
   */
  public void average(double[] sample, double[] ranks) {
    sort(sample);
    int first = 0;
    while (first < sample.length) {
      int end = endOfTie(first, sample.length);
      double rank = (first + 1 + end) / 2.0;
      for (int place = first; place < end; place++) {
        ranks[order[place]] = rank;
      }
      first = end;
    }
  }

  /**
   * Writes twice the average-tie rank of each value: whole numbers from 2 to 2n.
   *
   * @param sample n values; it is not changed
   * @param doubled n places to write to
   * @throws IllegalArgumentException if a value is NaN
   */
  public void doubled(double[] sample, int[] doubled) {
    sort(sample);
    int first = 0;
    while (first < sample.length) {
      int end = endOfTie(first, sample.length);
      for (int place = first; place < end; place++) {
        doubled[order[place]] = first + 1 + end;
      }
      first = end;
    }
  }

  private int endOfTie(int first, int size) {
    int end = first + 1;
    while (end < size && keys[end] == keys[first]) {
      end++;
    }
    return end;
  }

  private void sort(double[] sample) {
    if (keys.length < sample.length) {
      keys = new long[sample.length];
      otherKeys = new long[sample.length];
      order = new int[sample.length];
      otherOrder = new int[sample.length];
    }
    for (int row = 0; row < sample.length; row++) {
      keys[row] = ascendingBits(sample[row]);
      order[row] = row;
    }
    for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
      pass(shift, sample.length);
    }
  }

  /** Bits whose unsigned order is the order of the values. */
  private static long ascendingBits(double value) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("NaN has no rank");
    }
    long bits = Double.doubleToRawLongBits(value + 0.0);
    return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
  }

  private void pass(int shift, int size) {
    Arrays.fill(starts, 0);
    for (int place = 0; place < size; place++) {
      starts[digit(keys[place], shift)]++;
    }
    if (size == 0 || starts[digit(keys[0], shift)] == size) {
      return;
    }
    int start = 0;
    for (int digit = 0; digit < DIGITS; digit++) {
      int count = starts[digit];
      starts[digit] = start;
      start += count;
    }
    for (int place = 0; place < size; place++) {
      int target = starts[digit(keys[place], shift)]++;
      otherKeys[target] = keys[place];
      otherOrder[target] = order[place];
    }
    swap();
  }

  private static int digit(long key, int shift) {
    return (int) (key >>> shift) & (DIGITS - 1);
  }

  private void swap() {
    long[] sortedKeys = otherKeys;
    otherKeys = keys;
    keys = sortedKeys;
    int[] sortedOrder = otherOrder;
    otherOrder = order;
    order = sortedOrder;
  }
}
