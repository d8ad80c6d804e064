package com.goengineer.icp.readers.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A growing array of ints that never copies what it holds while it grows. */
public final class IntChunks {
  private static final int BITS = 16;
  private static final int SIZE = 1 << BITS;

  private final int filler;
  private final List<int[]> chunks = new ArrayList<>();

  /** Elements that were never set are {@code filler}. */
  public IntChunks(int filler) {
    this.filler = filler;
  }

  /** Sets an element; indexes may be skipped. */
  public void set(int index, int value) {
    while (chunks.size() <= index >> BITS) {
      int[] chunk = new int[SIZE];
      Arrays.fill(chunk, filler);
      chunks.add(chunk);
    }
    chunks.get(index >> BITS)[index & (SIZE - 1)] = value;
  }

  /** The first {@code size} elements as one array; this is empty afterwards. */
  public int[] drain(int size) {
    int[] all = new int[size];
    Arrays.fill(all, filler);
    for (int i = 0; i < chunks.size() && i << BITS < size; i++) {
      System.arraycopy(chunks.get(i), 0, all, i << BITS, Math.min(SIZE, size - (i << BITS)));
      chunks.set(i, new int[0]);
    }
    chunks.clear();
    return all;
  }
}
