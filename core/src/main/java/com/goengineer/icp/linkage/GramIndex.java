package com.goengineer.icp.linkage;

import java.util.Arrays;

/**
 * Inverted index from 3-grams to the rows of the right side, for "the rows of highest cosine".
 *
 * <p>A search walks the grams of the query from the rarest on and stops before it would touch more
 * than {@link #BUDGET} postings: common grams add little and cost most. So a search costs O(budget)
 * however long the side is. Rows found are compared exactly afterwards.
 */
final class GramIndex {
  static final int BUDGET = 6000;

  private final int[] starts = new int[Grams.CODES + 1];
  private final int[] rows;
  private final float[] lengths;
  private final float[] information;

  /**
   * Indexes a side.
   *
   * @param right its vectors
   * @param information of each gram, as in the vectors
   */
  GramIndex(GramVectors right, float[] information) {
    this.information = information;
    this.lengths = new float[right.size()];
    for (int row = 0; row < right.size(); row++) {
      lengths[row] = (float) right.length(row);
      for (int at = right.start(row); at < right.end(row); at++) {
        starts[right.code(at) + 1]++;
      }
    }
    for (int gram = 0; gram < Grams.CODES; gram++) {
      starts[gram + 1] += starts[gram];
    }
    rows = new int[starts[Grams.CODES]];
    int[] next = starts.clone();
    for (int row = 0; row < right.size(); row++) {
      for (int at = right.start(row); at < right.end(row); at++) {
        rows[next[right.code(at)]++] = row;
      }
    }
  }

  /** Number of rows with a gram. */
  int count(int gram) {
    return starts[gram + 1] - starts[gram];
  }

  /** A search with buffers of its own; belongs to one thread. */
  Search search() {
    return new Search();
  }

  /** Finds the rows of highest cosine. */
  final class Search {
    private final float[] sums = new float[lengths.length];
    private final int[] touched = new int[Math.min(BUDGET, lengths.length)];
    private final long[] order = new long[GramVectors.LONGEST];
    private int touchedCount;

    /**
     * The best rows for one query.
     *
     * @param left vectors of the query's side
     * @param row the query
     * @param best receives the rows, best first; ties by row
     * @return how many were found, at most {@code best.length}
     */
    int find(GramVectors left, int row, int[] best) {
      int grams = rarestFirst(left, row);
      int postings = 0;
      touchedCount = 0;
      for (int at = 0; at < grams; at++) {
        int gram = left.code(left.start(row) + (int) (order[at] & 0xffff));
        postings += count(gram);
        if (postings > BUDGET) {
          break;
        }
        add(gram, left.weight(left.start(row) + (int) (order[at] & 0xffff)));
      }
      return select(best);
    }

    private int rarestFirst(GramVectors left, int row) {
      int grams = left.end(row) - left.start(row);
      for (int at = 0; at < grams; at++) {
        order[at] = ((long) count(left.code(left.start(row) + at)) << 16) | at;
      }
      Arrays.sort(order, 0, grams);
      return grams;
    }

    private void add(int gram, float weight) {
      float product = weight * information[gram];
      for (int at = starts[gram]; at < starts[gram + 1]; at++) {
        int found = rows[at];
        if (sums[found] == 0) {
          touched[touchedCount++] = found;
        }
        sums[found] += product;
      }
    }

    private int select(int[] best) {
      int kept = 0;
      float[] cosines = new float[best.length];
      for (int at = 0; at < touchedCount; at++) {
        int found = touched[at];
        float cosine = sums[found] / lengths[found];
        sums[found] = 0;
        if (kept < best.length || precedes(cosine, found, cosines[kept - 1], best[kept - 1])) {
          int place = kept < best.length ? kept++ : kept - 1;
          while (place > 0 && precedes(cosine, found, cosines[place - 1], best[place - 1])) {
            cosines[place] = cosines[place - 1];
            best[place] = best[place - 1];
            place--;
          }
          cosines[place] = cosine;
          best[place] = found;
        }
      }
      return kept;
    }

    private static boolean precedes(float cosine, int row, float otherCosine, int otherRow) {
      return cosine > otherCosine || (cosine == otherCosine && row < otherRow);
    }
  }
}
