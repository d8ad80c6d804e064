package com.goengineer.icp.whatif;

/**
 * The rows in sight.
 *
 * @param sort what rows are ordered by; equal ones by rank
 * @param descending largest first; ranks ascend from the best
 * @param from first row, 0-based
 * @param size how many rows at most, 0 to {@link #MOST}
 */
public record Window(SortKey sort, boolean descending, int from, int size) {
  /** More rows than any screen shows. */
  public static final int MOST = 1000;

  public Window {
    if (from < 0 || size < 0 || size > MOST) {
      throw new IllegalArgumentException(
          "a window begins at row 0 or later and has 0 to "
              + MOST
              + " rows, not from "
              + from
              + " with "
              + size);
    }
  }

  /** The best accounts. */
  public static Window top(int size) {
    return new Window(SortKey.RANK, false, 0, size);
  }
}
