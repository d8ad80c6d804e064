package com.goengineer.icp.statistics;

import java.util.Arrays;

/**
 * The draws of a {@link Bootstrap} for rows that belong to clusters: every row of an account, at
 * whatever as-of date, occurs as often as the account was drawn.
 *
 * <p>Memory: one byte per member and draw. Immutable and thread-safe.
 */
public final class ClusterDraws {

  private final Bootstrap bootstrap;
  private final int clusters;
  private final int[] memberOf;
  private final byte[][] counts;

  /**
   * Makes all draws.
   *
   * @param bootstrap number of draws, seed and limit
   * @param clusters number of clusters, numbered from 0
   * @param workers threads; the result does not depend on their number
   */
  public ClusterDraws(Bootstrap bootstrap, int clusters, Workers workers) {
    this.bootstrap = bootstrap;
    this.clusters = clusters;
    int[] members = bootstrap.members(clusters);
    memberOf = new int[clusters];
    Arrays.fill(memberOf, -1);
    for (int member = 0; member < members.length; member++) {
      memberOf[members[member]] = member;
    }
    counts = new byte[bootstrap.draws()][];
    workers.run(
        counts.length, draw -> counts[draw] = narrow(bootstrap.counts(members.length, draw)));
  }

  private static byte[] narrow(int[] counts) {
    byte[] narrow = new byte[counts.length];
    for (int member = 0; member < counts.length; member++) {
      narrow[member] = (byte) Math.min(Byte.MAX_VALUE, counts[member]);
    }
    return narrow;
  }

  /** Number of draws. */
  public int size() {
    return counts.length;
  }

  /** Number of clusters, those that take no part included. */
  public int clusters() {
    return clusters;
  }

  /** The bootstrap that was drawn from. */
  public Bootstrap bootstrap() {
    return bootstrap;
  }

  /**
   * The rows whose cluster takes part, ascending.
   *
   * @param clusterOf cluster number of each row
   */
  public int[] rows(int[] clusterOf) {
    int[] rows = new int[clusterOf.length];
    int taken = 0;
    for (int row = 0; row < clusterOf.length; row++) {
      if (memberOf[clusterOf[row]] >= 0) {
        rows[taken++] = row;
      }
    }
    return Arrays.copyOf(rows, taken);
  }

  /**
   * How often each row occurs in a draw.
   *
   * @param clusterOf cluster number of each row that takes part
   * @param draw 0 to {@code size() - 1}
   */
  public int[] counts(int[] clusterOf, int draw) {
    int[] ofRows = new int[clusterOf.length];
    for (int row = 0; row < clusterOf.length; row++) {
      ofRows[row] = counts[draw][memberOf[clusterOf[row]]];
    }
    return ofRows;
  }
}
