package com.goengineer.icp.whatif;

/**
 * Orders rows by whole numbers: a stable radix sort from the lowest digit, 11 bits a pass; passes
 * in which all rows agree are left out. O(n) per pass.
 */
final class RadixOrder {
  private static final int DIGIT_BITS = 11;
  private static final int BUCKETS = 1 << DIGIT_BITS;

  private RadixOrder() {}

  /**
   * Rows by their keys, smallest first; rows with equal keys stay in their order.
   *
   * @param keys n keys, any sign; not changed
   * @return n row numbers
   */
  static int[] ascending(long[] keys) {
    int[] order = new int[keys.length];
    for (int row = 0; row < order.length; row++) {
      order[row] = row;
    }
    int[] next = new int[keys.length];
    long differing = differingBits(keys);
    for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
      if (((differing >>> shift) & (BUCKETS - 1)) != 0) {
        pass(keys, order, next, shift);
        int[] sorted = next;
        next = order;
        order = sorted;
      }
    }
    return order;
  }

  private static long differingBits(long[] keys) {
    long differing = 0;
    for (long key : keys) {
      differing |= key ^ keys[0];
    }
    return differing;
  }

  private static void pass(long[] keys, int[] from, int[] to, int shift) {
    int[] start = new int[BUCKETS + 1];
    for (long key : keys) {
      start[digit(key, shift) + 1]++;
    }
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      start[bucket + 1] += start[bucket];
    }
    for (int row : from) {
      to[start[digit(keys[row], shift)]++] = row;
    }
  }

  /** The sign is turned around so that negative keys come first. */
  private static int digit(long key, int shift) {
    return (int) (((key ^ Long.MIN_VALUE) >>> shift) & (BUCKETS - 1));
  }
}
