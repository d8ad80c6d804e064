package com.goengineer.icp.linkage;

import java.util.Arrays;

/**
 * A list of word codes per row, in two arrays: the words of row i are {@code words[starts[i]] ..
 * words[starts[i + 1] - 1]}.
 */
final class WordLists {
  private final int[] starts;
  private final int[] words;

  private WordLists(int[] starts, int[] words) {
    this.starts = starts;
    this.words = words;
  }

  int size() {
    return starts.length - 1;
  }

  int start(int row) {
    return starts[row];
  }

  int end(int row) {
    return starts[row + 1];
  }

  int word(int at) {
    return words[at];
  }

  /** Rows by the words they carry. */
  Postings index(int vocabularySize) {
    return Postings.of(starts, words, vocabularySize);
  }

  /** Adds 1 for every row that carries a word. */
  void countInto(int[] carrying) {
    int[] lastRow = new int[carrying.length];
    Arrays.fill(lastRow, -1);
    for (int row = 0; row < size(); row++) {
      for (int at = starts[row]; at < starts[row + 1]; at++) {
        if (lastRow[words[at]] != row) {
          lastRow[words[at]] = row;
          carrying[words[at]]++;
        }
      }
    }
  }

  /** Collects lists row by row. */
  static final class Builder {
    private final int[] starts;
    private int[] words = new int[64];
    private int row;

    Builder(int rows) {
      this.starts = new int[rows + 1];
    }

    /** Adds a word to the row that is being filled. */
    void add(int word) {
      int length = starts[row + 1];
      if (length == words.length) {
        words = Arrays.copyOf(words, length + (length >> 1));
      }
      words[length] = word;
      starts[row + 1] = length + 1;
    }

    /** Ends the row. */
    void endRow() {
      row++;
      if (row < starts.length - 1) {
        starts[row + 1] = starts[row];
      }
    }

    WordLists build() {
      return new WordLists(starts, Arrays.copyOf(words, starts[starts.length - 1]));
    }
  }
}
