package com.goengineer.icp.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Candidate pairs, by left row: those of row i are {@code rights[starts[i]] .. rights[starts[i + 1]
 * - 1]}, ascending.
 *
 * @param starts n + 1 offsets
 * @param rights positions on the right
 */
record Candidates(int[] starts, int[] rights) {

  /** Blocks every left row. */
  static Candidates of(Prepared prepared, Blocking blocking, Facts facts, Workers workers) {
    int[][] found = new int[prepared.left().size()][];
    workers.forEach(found.length, i -> found[i] = amend(blocking.candidates(i), i, facts));
    int[] starts = new int[found.length + 1];
    for (int i = 0; i < found.length; i++) {
      starts[i + 1] = starts[i] + found[i].length;
    }
    int[] rights = new int[starts[found.length]];
    for (int i = 0; i < found.length; i++) {
      System.arraycopy(found[i], 0, rights, starts[i], found[i].length);
    }
    return new Candidates(starts, rights);
  }

  /** Adds the partner that is certain and drops the pairs that are barred. */
  private static int[] amend(int[] candidates, int i, Facts facts) {
    int certain = facts.certain(i);
    IntStream allowed = Arrays.stream(candidates).filter(j -> !facts.isBarred(i, j));
    return certain < 0
        ? allowed.toArray()
        : IntStream.concat(allowed, IntStream.of(certain)).distinct().sorted().toArray();
  }

  int size() {
    return rights.length;
  }

  int lefts() {
    return starts.length - 1;
  }
}
