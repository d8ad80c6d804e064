package com.goengineer.icp.statistics;

import java.util.Arrays;

/** Collects {@link ValueCounts} from values that come in ascending order, equal ones together. */
final class AscendingCounts {

  private final double[] values;
  private final long[] counts;
  private int distinct;

  AscendingCounts(int capacity) {
    values = new double[capacity];
    counts = new long[capacity];
  }

  /** Adds a value, at least as large as those before. */
  void add(double value, long count) {
    if (distinct == 0 || values[distinct - 1] != value) {
      values[distinct++] = value;
    }
    counts[distinct - 1] += count;
  }

  ValueCounts toValueCounts() {
    return new ValueCounts(Arrays.copyOf(values, distinct), Arrays.copyOf(counts, distinct));
  }
}
