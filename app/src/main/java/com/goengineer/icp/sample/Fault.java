package com.goengineer.icp.sample;

import java.util.Map;

/**
 * One kind of thing that goes wrong in a file: which cells of the row it changes, and into what.
 *
 * @param kind its name in the truth files
 * @param makers column (from 0) to what is written there instead
 */
record Fault(String kind, Map<Integer, Maker> makers) {

  Fault {
    makers = Map.copyOf(makers);
  }

  /** Makes the wrong cell. */
  @FunctionalInterface
  interface Maker {
    /**
     * @param right what should stand there
     * @param above what stands in the row above
     */
    Cell make(Cell right, Cell above, Draws draws);
  }

  /** The same wrong text each time. */
  static Fault text(String kind, int column, String value) {
    return of(kind, column, (right, above, draws) -> Cell.text(value));
  }

  /** An error value of the spreadsheet. */
  static Fault error(String kind, int column, String value) {
    return of(kind, column, (right, above, draws) -> new Cell.ErrorValue(value));
  }

  static Fault of(String kind, int column, Maker maker) {
    return new Fault(kind, Map.of(column, maker));
  }
}
