package com.goengineer.icp.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Gives every row at most one partner. Rows that compete, directly or through others, form a
 * component; inside a small one the assignment of greatest total gain is taken (gain = log-odds
 * above the threshold of review), in a large one pairs are taken from the best on.
 */
final class OneToOne {
  /** Components with more rows than this on either side are assigned greedily. */
  static final int LARGEST = 40;

  static final int NOBODY = -1;

  private final Candidates candidates;
  private final double[] gain;
  private final int[] leftOf;
  private final int[] parent;
  private final int[] chosen;

  private OneToOne(Candidates candidates, double[] gain, int rights) {
    this.candidates = candidates;
    this.gain = gain;
    this.leftOf = new int[candidates.size()];
    for (int i = 0; i < candidates.lefts(); i++) {
      Arrays.fill(leftOf, candidates.starts()[i], candidates.starts()[i + 1], i);
    }
    this.parent = IntStream.range(0, candidates.lefts() + rights).toArray();
    this.chosen = new int[candidates.lefts()];
    Arrays.fill(chosen, NOBODY);
  }

  /**
   * Assigns.
   *
   * @param gain of every candidate; pairs of gain <= 0 are never chosen
   * @param rights number of right rows
   * @return the chosen candidate of every left row, {@link #NOBODY} for none
   */
  static int[] assign(Candidates candidates, double[] gain, int rights) {
    OneToOne problem = new OneToOne(candidates, gain, rights);
    problem.components().forEach(problem::solve);
    return problem.chosen;
  }

  /** Candidates of positive gain, by component, in a stable order. */
  private Iterable<List<Integer>> components() {
    int lefts = candidates.lefts();
    List<Integer> worthwhile =
        IntStream.range(0, candidates.size()).filter(at -> gain[at] > 0).boxed().toList();
    for (int at : worthwhile) {
      parent[root(leftOf[at])] = root(lefts + candidates.rights()[at]);
    }
    Map<Integer, List<Integer>> byRoot = new HashMap<>();
    for (int at : worthwhile) {
      byRoot.computeIfAbsent(root(leftOf[at]), none -> new ArrayList<>()).add(at);
    }
    return byRoot.values();
  }

  private int root(int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private void solve(List<Integer> pairs) {
    if (pairs.size() == 1) {
      chosen[leftOf[pairs.getFirst()]] = pairs.getFirst();
      return;
    }
    List<Integer> lefts = distinct(pairs.stream().map(at -> leftOf[at]).toList());
    List<Integer> rights = distinct(pairs.stream().map(at -> candidates.rights()[at]).toList());
    if (lefts.size() > LARGEST || rights.size() > LARGEST) {
      solveGreedily(pairs);
    } else {
      solveOptimally(pairs, lefts, rights);
    }
  }

  private static List<Integer> distinct(List<Integer> values) {
    return List.copyOf(new TreeSet<>(values));
  }

  private void solveGreedily(List<Integer> pairs) {
    TreeSet<Integer> taken = new TreeSet<>();
    Comparator<Integer> best = Comparator.comparingDouble(at -> -gain[at]);
    pairs.stream()
        .sorted(best.thenComparing(Comparator.naturalOrder()))
        .forEach(at -> {
          if (chosen[leftOf[at]] == NOBODY && taken.add(candidates.rights()[at])) {
            chosen[leftOf[at]] = at;
          }
        });
  }

  private void solveOptimally(List<Integer> pairs, List<Integer> lefts, List<Integer> rights) {
    double[][] gains = new double[lefts.size()][rights.size()];
    int[][] pairAt = new int[lefts.size()][rights.size()];
    for (double[] row : gains) {
      Arrays.fill(row, -1);
    }
    for (int at : pairs) {
      int row = Collections.binarySearch(lefts, leftOf[at]);
      int column = Collections.binarySearch(rights, candidates.rights()[at]);
      gains[row][column] = gain[at];
      pairAt[row][column] = at;
    }
    int[] columnOf = OptimalAssignment.solve(gains);
    for (int row = 0; row < columnOf.length; row++) {
      boolean real = columnOf[row] >= 0 && gains[row][columnOf[row]] > 0;
      chosen[lefts.get(row)] = real ? pairAt[row][columnOf[row]] : NOBODY;
    }
  }
}
