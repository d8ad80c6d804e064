package com.goengineer.icp.readers.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A growing array of longs that never copies what it holds while it grows. */
public final class LongChunks {
  private static final int BITS = 16;
  private static final int SIZE = 1 << BITS;

  private final long filler;
  private final List<long[]> chunks = new ArrayList<>();

  /** Elements that were never set are {@code filler}. */
  public LongChunks(long filler) {
    this.filler = filler;
  }

  /** Sets an element; indexes may be skipped. */
  public void set(int index, long value) {
    while (chunks.size() <= index >> BITS) {
      long[] chunk = new long[SIZE];
      Arrays.fill(chunk, filler);
      chunks.add(chunk);
    }
    chunks.get(index >> BITS)[index & (SIZE - 1)] = value;
  }

  /** The first {@code size} elements as one array; this is empty afterwards. */
  public long[] drain(int size) {
    long[] all = new long[size];
    Arrays.fill(all, filler);
    for (int i = 0; i < chunks.size() && i << BITS < size; i++) {
      System.arraycopy(chunks.get(i), 0, all, i << BITS, Math.min(SIZE, size - (i << BITS)));
      chunks.set(i, new long[0]);
    }
    chunks.clear();
    return all;
  }
}
