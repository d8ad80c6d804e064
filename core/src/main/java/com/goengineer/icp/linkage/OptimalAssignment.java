package com.goengineer.icp.linkage;

import java.util.Arrays;

/**
 * The Hungarian method (Kuhn 1955; shortest augmenting paths as in Jonker and Volgenant 1987): the
 * one-to-one assignment of greatest total gain, in which rows may stay alone at gain 0. O(n^3).
 */
final class OptimalAssignment {
  private final double[][] cost;
  private final int rows;
  private final int columns;
  private final double[] rowPotential;
  private final double[] columnPotential;
  private final int[] rowOfColumn;
  private final int[] previousColumn;

  private OptimalAssignment(double[][] gain) {
    this.rows = gain.length;
    // One column of its own per row stands for "nobody", at gain 0.
    this.columns = (rows == 0 ? 0 : gain[0].length) + rows;
    this.cost = new double[rows][columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < gain[row].length; column++) {
        cost[row][column] = -gain[row][column];
      }
    }
    this.rowPotential = new double[rows + 1];
    this.columnPotential = new double[columns + 1];
    this.rowOfColumn = new int[columns + 1];
    this.previousColumn = new int[columns + 1];
  }

  /**
   * Solves the problem.
   *
   * @param gain n rows x m columns; {@link Double#NEGATIVE_INFINITY} is not allowed, use a negative
   *     number for pairs that must not be
   * @return the column of every row, -1 for nobody
   */
  static int[] solve(double[][] gain) {
    OptimalAssignment problem = new OptimalAssignment(gain);
    for (int row = 1; row <= problem.rows; row++) {
      problem.augment(row);
    }
    int[] columnOfRow = new int[problem.rows];
    Arrays.fill(columnOfRow, -1);
    int real = problem.columns - problem.rows;
    for (int column = 1; column <= real; column++) {
      if (problem.rowOfColumn[column] > 0) {
        columnOfRow[problem.rowOfColumn[column] - 1] = column - 1;
      }
    }
    return columnOfRow;
  }

  private void augment(int row) {
    rowOfColumn[0] = row;
    double[] slack = new double[columns + 1];
    boolean[] used = new boolean[columns + 1];
    Arrays.fill(slack, Double.POSITIVE_INFINITY);
    int column = 0;
    do {
      used[column] = true;
      column = nearest(column, slack, used);
    } while (rowOfColumn[column] != 0);
    while (column != 0) {
      int previous = previousColumn[column];
      rowOfColumn[column] = rowOfColumn[previous];
      column = previous;
    }
  }

  /** Relaxes the edges of the row at a column and steps to the nearest column not used yet. */
  private int nearest(int from, double[] slack, boolean[] used) {
    int row = rowOfColumn[from];
    double smallest = Double.POSITIVE_INFINITY;
    int next = 0;
    for (int column = 1; column <= columns; column++) {
      if (!used[column]) {
        double reduced = cost[row - 1][column - 1] - rowPotential[row] - columnPotential[column];
        if (reduced < slack[column]) {
          slack[column] = reduced;
          previousColumn[column] = from;
        }
        if (slack[column] < smallest) {
          smallest = slack[column];
          next = column;
        }
      }
    }
    shift(smallest, slack, used);
    return next;
  }

  private void shift(double by, double[] slack, boolean[] used) {
    for (int column = 0; column <= columns; column++) {
      if (used[column]) {
        rowPotential[rowOfColumn[column]] += by;
        columnPotential[column] -= by;
      } else {
        slack[column] -= by;
      }
    }
  }
}
