package com.goengineer.icp.weights;

import com.goengineer.icp.scoring.WeightedSum;
import com.goengineer.icp.statistics.Ranks;

/** What one thread needs to evaluate a {@link FoldKernel} again and again without allocating. */
final class Scratch {
  final float[] places = new float[FoldKernel.BLOCK];
  final int[] numbers = new int[FoldKernel.BLOCK];
  final long[] countsAndRanks = new long[FoldKernel.BUCKETS];
  final long[] linearSums = new long[FoldKernel.BUCKETS];
  final int[] inCell = new int[FoldKernel.CELLS];
  final float[] start = new float[FoldKernel.CELLS];
  final float[] width = new float[FoldKernel.CELLS];
  final Ranks ranks = new Ranks(0);
  double[] scores = new double[0];
  int[] doubledRanks = new int[0];

  /** One bucket for each cell, the others in proportion to what was counted in it. */
  void shareOut(int buckets, int counted) {
    int spare = buckets - FoldKernel.CELLS;
    int before = 0;
    for (int cell = 0; cell < FoldKernel.CELLS; cell++) {
      start[cell] = cell + (int) ((long) before * spare / counted);
      before += inCell[cell];
      int next = cell + 1 + (int) ((long) before * spare / counted);
      width[cell] = Math.nextDown(next - start[cell]);
    }
  }

  void shareOutEvenly(int buckets) {
    float wide = (float) buckets / FoldKernel.CELLS;
    for (int cell = 0; cell < FoldKernel.CELLS; cell++) {
      start[cell] = cell * wide;
      width[cell] = Math.nextDown(wide);
    }
  }

  void rankScores(double[][] columns, double[] weights, int rows) {
    if (scores.length != rows) {
      scores = new double[rows];
      doubledRanks = new int[rows];
    }
    WeightedSum.raw(columns, weights, scores);
    ranks.doubled(scores, doubledRanks);
  }
}
