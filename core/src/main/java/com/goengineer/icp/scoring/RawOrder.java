package com.goengineer.icp.scoring;

import java.util.Arrays;

/**
 * The order of raw scores, again and again without allocation.
 *
 * <p>A raw score is a whole number of billionths, so that number and the row fit one 64-bit key and
 * the order is exact: ascending by raw score, equal scores in order of their rows. Method: three
 * passes of a radix sort over the 27 highest bits of the number, then an insertion sort, which has
 * next to nothing left to move. When it has (many scores within 1e-6 points of each other), the 10
 * low bits are sorted by first. Digits are of 9 bits: with more, the places written to compete for
 * the same lines of the cache. O(n). A workspace of 16 bytes an account; not thread-safe.
 */
final class RawOrder {
  /** The most accounts that one order holds: 37 bits of score and 26 of row keep a key positive. */
  static final int MOST_ROWS = 1 << 26;

  private static final int ROW_BITS = 26;
  private static final int ROW_MASK = MOST_ROWS - 1;
  private static final int LOW_BITS = 10;
  private static final int DIGIT_BITS = 9;
  private static final int DIGIT_MASK = (1 << DIGIT_BITS) - 1;
  private static final int FIRST = ROW_BITS + LOW_BITS;
  private static final int SECOND = FIRST + DIGIT_BITS;
  private static final int THIRD = SECOND + DIGIT_BITS;
  private static final double STEPS_PER_POINT = 1e9;
  private static final double STEPS_END = 1L << (LOW_BITS + 3 * DIGIT_BITS);

  /** Moves per account that the insertion sort may cost before another pass is cheaper. */
  private static final int WORTH_INSERTING = 4;

  private final int[] low = new int[1 << LOW_BITS];
  private final int[] first = new int[1 << DIGIT_BITS];
  private final int[] second = new int[1 << DIGIT_BITS];
  private final int[] third = new int[1 << DIGIT_BITS];
  private long[] keys;
  private long[] other;

  RawOrder(int rows) {
    keys = new long[rows];
    other = new long[rows];
  }

  /**
   * Orders raw scores.
   *
   * @param raw as many as the workspace has rows, as {@link WeightedSum#raw} writes them
   * @throws IllegalArgumentException if one is not in 0 to 100, or NaN
   */
  void sort(double[] raw) {
    if (!makeKeys(raw)) {
      throw new IllegalArgumentException("a raw score is not in 0 to 100");
    }
    sortByHighBits();
    if (!insertionSort((long) WORTH_INSERTING * raw.length)) {
      sortByLowBits();
      sortByHighBits();
    }
  }

  private boolean makeKeys(double[] raw) {
    boolean valid = true;
    for (int row = 0; row < keys.length; row++) {
      double steps = Math.rint(raw[row] * STEPS_PER_POINT);
      valid &= steps >= 0 && steps < STEPS_END;
      keys[row] = ((long) steps << ROW_BITS) | row;
    }
    return valid;
  }

  private void sortByHighBits() {
    Arrays.fill(first, 0);
    Arrays.fill(second, 0);
    Arrays.fill(third, 0);
    for (long key : keys) {
      first[(int) (key >>> FIRST) & DIGIT_MASK]++;
      second[(int) (key >>> SECOND) & DIGIT_MASK]++;
      third[(int) (key >>> THIRD) & DIGIT_MASK]++;
    }
    pass(FIRST, first);
    pass(SECOND, second);
    pass(THIRD, third);
  }

  private void sortByLowBits() {
    Arrays.fill(low, 0);
    for (long key : keys) {
      low[(int) (key >>> ROW_BITS) & (low.length - 1)]++;
    }
    pass(ROW_BITS, low);
  }

  private void pass(int shift, int[] counts) {
    int start = 0;
    for (int digit = 0; digit < counts.length; digit++) {
      int count = counts[digit];
      counts[digit] = start;
      start += count;
    }
    scatter(keys, other, shift, counts);
    long[] sorted = other;
    other = keys;
    keys = sorted;
  }

  private static void scatter(long[] from, long[] to, int shift, int[] starts) {
    int mask = starts.length - 1;
    for (long key : from) {
      to[starts[(int) (key >>> shift) & mask]++] = key;
    }
  }

  /** Gives up, with the keys in some order, when it takes more moves than allowed. */
  private boolean insertionSort(long allowed) {
    long[] sorted = keys;
    long left = allowed;
    for (int place = 1; place < sorted.length && left >= 0; place++) {
      long key = sorted[place];
      if (sorted[place - 1] > key) {
        left -= moveDown(sorted, place, key);
      }
    }
    return left >= 0;
  }

  private static int moveDown(long[] sorted, int place, long key) {
    int at = place;
    while (at > 0 && sorted[at - 1] > key) {
      sorted[at] = sorted[at - 1];
      at--;
    }
    sorted[at] = key;
    return place - at;
  }

  /** The row at a place of the ascending order, 0-based. */
  int row(int place) {
    return (int) keys[place] & ROW_MASK;
  }

  /** The raw score at a place of the ascending order, 0-based: bit for bit what was sorted. */
  double value(int place) {
    return (keys[place] >>> ROW_BITS) / STEPS_PER_POINT;
  }

  /**
   * Numbers the groups of equal scores upwards from the smallest.
   *
   * @param groupOf written: the group of each row
   * @param lastPlace written: the last place of each group
   * @return how many groups there are
   */
  int groups(int[] groupOf, int[] lastPlace) {
    int group = -1;
    long score = -1;
    for (int place = 0; place < keys.length; place++) {
      long key = keys[place];
      group += (key >>> ROW_BITS) == score ? 0 : 1;
      score = key >>> ROW_BITS;
      groupOf[(int) key & ROW_MASK] = group;
      lastPlace[group] = place;
    }
    return group + 1;
  }
}
