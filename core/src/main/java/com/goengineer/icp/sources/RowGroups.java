package com.goengineer.icp.sources;

import com.goengineer.icp.table.Column;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the distinct combinations that rows make in some text columns.
 *
 * <p>Works on the codes of the columns; a text is looked at once per entry of a dictionary, not
 * once per row. O(rows x columns).
 */
public final class RowGroups {
  private static final int EMPTY = -1;
  private static final long SPREAD = 0x9E3779B97F4A7C15L; // 2^64 over the golden ratio

  private long[] pairs = new long[1 << 12];
  private int[] numbers = new int[1 << 12];
  private int size;

  private RowGroups() {
    Arrays.fill(numbers, EMPTY);
  }

  /**
   * The number of each row's combination.
   *
   * @param columns at least one, all of n rows; unknown and "" are the same
   * @return n numbers from 0 to less than n; equal where and only where the rows are equal in all
   *     columns
   */
  public static int[] of(List<Column.Text> columns) {
    int[] group = new int[columns.getFirst().size()];
    for (Column.Text column : columns) {
      if (column.dictionary().length > 0) {
        group = new RowGroups().combined(group, distinct(column));
      }
    }
    return group;
  }

  /** Codes that differ where texts do: 0 for unknown and "". */
  private static int[] distinct(Column.Text column) {
    String[] dictionary = column.dictionary();
    Map<String, Integer> firstOf = new HashMap<>(dictionary.length * 2);
    firstOf.put("", 0);
    int[] codeOf = new int[dictionary.length];
    for (int entry = 0; entry < dictionary.length; entry++) {
      Integer first = firstOf.putIfAbsent(dictionary[entry], entry + 1);
      codeOf[entry] = first == null ? entry + 1 : first;
    }
    int[] codes = new int[column.size()];
    for (int row = 0; row < codes.length; row++) {
      int code = column.codes()[row];
      codes[row] = code == Column.Text.UNKNOWN ? 0 : codeOf[code];
    }
    return codes;
  }

  private int[] combined(int[] left, int[] right) {
    int[] combined = new int[left.length];
    for (int row = 0; row < combined.length; row++) {
      combined[row] = number(((long) left[row] << Integer.SIZE) | right[row]);
    }
    return combined;
  }

  /** The number of a pair, by first occurrence; open addressing, at most half full. */
  private int number(long pair) {
    int slot = slot(pair);
    if (numbers[slot] == EMPTY) {
      if (2 * size >= pairs.length) {
        grow();
        slot = slot(pair);
      }
      pairs[slot] = pair;
      numbers[slot] = size++;
    }
    return numbers[slot];
  }

  private int slot(long pair) {
    int mask = pairs.length - 1;
    int slot = (int) ((pair * SPREAD) >>> 32) & mask;
    while (numbers[slot] != EMPTY && pairs[slot] != pair) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldPairs = pairs;
    int[] oldNumbers = numbers;
    pairs = new long[2 * oldPairs.length];
    numbers = new int[2 * oldNumbers.length];
    Arrays.fill(numbers, EMPTY);
    for (int old = 0; old < oldPairs.length; old++) {
      if (oldNumbers[old] != EMPTY) {
        int slot = slot(oldPairs[old]);
        pairs[slot] = oldPairs[old];
        numbers[slot] = oldNumbers[old];
      }
    }
  }
}
