package com.goengineer.icp.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Which rows of a file go wrong and how: about one in four hundred, each kind at least once where a
 * file is long enough. Only every other row may go wrong, so that the row above is always right.
 * Immutable.
 */
final class FaultPlan {
  private static final double SHARE = 0.0025;

  /** Even the smallest sample must not be spoiled: at most one row in this many. */
  private static final int ROWS_PER_FAULT = 50;

  private final long seed;
  private final String file;
  private final Map<Integer, Fault> faultOfRow = new TreeMap<>();

  private FaultPlan(long seed, String file) {
    this.seed = seed;
    this.file = file;
  }

  /** Spreads the kinds over the rows of a file. */
  static FaultPlan draw(long seed, String file, int rows, List<Fault> kinds) {
    FaultPlan plan = new FaultPlan(seed, file);
    int atLeast = Math.min(kinds.size(), rows / ROWS_PER_FAULT);
    int wanted = Math.max(atLeast, (int) (rows * SHARE));
    Draws draws = Draws.of(seed, "faults of " + file);
    while (plan.size() < wanted) {
      int row = 1 + 2 * draws.below(rows / 2);
      plan.faultOfRow.putIfAbsent(row, kinds.get(plan.size() % kinds.size()));
    }
    return plan;
  }

  boolean isFaulty(int row) {
    return faultOfRow.containsKey(row);
  }

  /**
   * The row as it is written.
   *
   * @param rightRows the rows before anything goes wrong; may leave out columns at the end, which
   *     are then not spoiled
   */
  List<Cell> spoil(int row, IntFunction<List<Cell>> rightRows) {
    List<Cell> right = rightRows.apply(row);
    Fault fault = faultOfRow.get(row);
    if (fault == null) {
      return right;
    }
    List<Cell> above = rightRows.apply(row - 1);
    Draws draws = Draws.of(seed, "spoilt " + file, row);
    List<Cell> cells = new ArrayList<>(right);
    new TreeMap<>(fault.makers())
        .headMap(right.size())
        .forEach((column, maker) ->
            cells.set(column, maker.make(right.get(column), above.get(column), draws)));
    return cells;
  }

  /** Writes a line per wrong row: file, row, kind. */
  void writeTo(RowSink sink) throws IOException {
    for (Map.Entry<Integer, Fault> entry : faultOfRow.entrySet()) {
      sink.text(file);
      sink.whole(entry.getKey());
      sink.text(entry.getValue().kind());
      sink.endRow();
    }
  }

  /** How many rows go wrong. */
  int size() {
    return faultOfRow.size();
  }
}
