package com.goengineer.icp.linkage;

/** Pool adjacent violators: the nearest monotone sequence in weighted least squares. */
final class Monotone {
  private Monotone() {}

  /**
   * Makes values monotone, in place.
   *
   * @param values to be changed
   * @param weights > 0, one per value
   * @param rising whether they may rise or fall
   */
  static void pool(double[] values, double[] weights, boolean rising) {
    int sign = rising ? 1 : -1;
    double[] level = new double[values.length];
    double[] weight = new double[values.length];
    int[] length = new int[values.length];
    int blocks = 0;
    for (int at = 0; at < values.length; at++) {
      level[blocks] = sign * values[at];
      weight[blocks] = weights[at];
      length[blocks] = 1;
      blocks++;
      while (blocks > 1 && level[blocks - 2] > level[blocks - 1]) {
        double sum = weight[blocks - 2] + weight[blocks - 1];
        level[blocks - 2] =
            (level[blocks - 2] * weight[blocks - 2] + level[blocks - 1] * weight[blocks - 1]) / sum;
        weight[blocks - 2] = sum;
        length[blocks - 2] += length[blocks - 1];
        blocks--;
      }
    }
    int at = 0;
    for (int block = 0; block < blocks; block++) {
      for (int n = 0; n < length[block]; n++) {
        values[at++] = sign * level[block];
      }
    }
  }
}
