package com.goengineer.icp.linkage;

import java.util.Arrays;

/**
 * An inverted index from small integers to rows, in two arrays: the rows of key k are {@code
 * rows[starts[k]] .. rows[starts[k + 1] - 1]}, ascending.
 */
final class Postings {
  private final int[] starts;
  private final int[] rows;

  private Postings(int[] starts, int[] rows) {
    this.starts = starts;
    this.rows = rows;
  }

  /** Rows by one key each; key 0 means none and is not indexed. */
  static Postings ofOne(int[] keyOfRow, int keys) {
    int[] rowStarts = new int[keyOfRow.length + 1];
    for (int row = 0; row < keyOfRow.length; row++) {
      rowStarts[row + 1] = row + 1;
    }
    return of(rowStarts, keyOfRow, keys);
  }

  /**
   * Rows by several keys each.
   *
   * @param rowStarts the keys of row i are {@code keysOfRows[rowStarts[i]] .. rowStarts[i+1]-1}
   * @param keysOfRows key 0 is not indexed; a key twice in one row is indexed once
   * @param keys number of different keys
   */
  static Postings of(int[] rowStarts, int[] keysOfRows, int keys) {
    int rows = rowStarts.length - 1;
    int[] lastRow = new int[keys];
    int[] starts = new int[keys + 1];
    Arrays.fill(lastRow, -1);
    for (int row = 0; row < rows; row++) {
      for (int at = rowStarts[row]; at < rowStarts[row + 1]; at++) {
        int key = keysOfRows[at];
        if (key != 0 && lastRow[key] != row) {
          lastRow[key] = row;
          starts[key + 1]++;
        }
      }
    }
    for (int key = 0; key < keys; key++) {
      starts[key + 1] += starts[key];
    }
    return new Postings(starts, fill(rowStarts, keysOfRows, starts));
  }

  private static int[] fill(int[] rowStarts, int[] keysOfRows, int[] starts) {
    int[] filled = new int[starts[starts.length - 1]];
    int[] next = starts.clone();
    for (int row = 0; row < rowStarts.length - 1; row++) {
      for (int at = rowStarts[row]; at < rowStarts[row + 1]; at++) {
        int key = keysOfRows[at];
        boolean again = next[key] > starts[key] && filled[next[key] - 1] == row;
        if (key != 0 && !again) {
          filled[next[key]++] = row;
        }
      }
    }
    return filled;
  }

  /** Number of rows of a key; 0 for keys beyond the index. */
  int count(int key) {
    return key >= 0 && key < starts.length - 1 ? starts[key + 1] - starts[key] : 0;
  }

  /** The n-th row of a key. */
  int row(int key, int position) {
    return rows[starts[key] + position];
  }

  /** Where the rows of a key start in {@link #rows()}. */
  int start(int key) {
    return starts[key];
  }

  /** All rows, key by key; not to be written to. */
  int[] rows() {
    return rows;
  }
}
