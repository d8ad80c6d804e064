package com.goengineer.icp.whatif;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Least, quartiles and largest values of the accounts in sight and of each segment, found in one
 * walk along the order from the worst. Quartiles are the observations at the rounded places.
 */
final class Boxes {
  private static final int NUMBERS = 5;

  private final Box inSight;
  private final Box[] segments;

  /** The rows whose values make one box. */
  private static final class Box {
    private final int[] rows;
    private final long accounts;
    private long seen;
    private int found;
    private long nextPlace;

    Box(long accounts) {
      this.accounts = accounts;
      rows = new int[accounts == 0 ? 0 : NUMBERS];
    }

    void see(int row) {
      if (seen == nextPlace) {
        take(row);
      }
      seen++;
    }

    /** Keeps the row for every number that stands at this place: all five when it is alone. */
    private void take(int row) {
      while (found < rows.length && nextPlace == seen) {
        rows[found++] = row;
        nextPlace = Math.round((accounts - 1) * found / (NUMBERS - 1.0));
      }
    }

    double[] of(IntToDoubleFunction value) {
      return Arrays.stream(rows).mapToDouble(value).toArray();
    }
  }

  private Boxes(Box inSight, Box[] segments) {
    this.inSight = inSight;
    this.segments = segments;
  }

  /**
   * Walks along the order. O(n).
   *
   * @param passing which rows are in sight
   * @param inSight how many of them there are
   * @param ofSegment how many accounts each segment has, by its ordinal
   */
  static Boxes of(View view, boolean[] passing, long inSight, long[] ofSegment) {
    Boxes boxes =
        new Boxes(
            new Box(inSight), Arrays.stream(ofSegment).mapToObj(Box::new).toArray(Box[]::new));
    byte[] segmentOf = view.scheme().segments().ordinals();
    for (int place = 0; place < passing.length; place++) {
      int row = view.now().rowFromWorst(place);
      boxes.segments[segmentOf[row]].see(row);
      if (passing[row]) {
        boxes.inSight.see(row);
      }
    }
    return boxes;
  }

  /** The five values of the accounts in sight; none when there are none. */
  double[] inSight(IntToDoubleFunction value) {
    return inSight.of(value);
  }

  /** The five values of a segment; none when it is empty. */
  double[] segment(int ordinal, IntToDoubleFunction value) {
    return segments[ordinal].of(value);
  }
}
