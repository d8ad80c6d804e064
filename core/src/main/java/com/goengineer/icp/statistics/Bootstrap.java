package com.goengineer.icp.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Resampling of clusters with replacement (B. Efron, "Bootstrap Methods: Another Look at the
 * Jackknife", Annals of Statistics 7 (1979), doi:10.1214/aos/1176344552).
 *
 * <p>A cluster is an account: all its rows, at every as-of date, are drawn together. A draw is
 * addressed by its number, so that draws may be made in any order, on any thread, and twice.
 *
 * <p><b>Large samples.</b> Above {@link #limit} clusters a seeded sample of that many stands for
 * all: it is resampled, and deviations from its own estimate are multiplied by sqrt(m / n) (one bag
 * of A. Kleiner et al., "A Scalable Bootstrap for Massive Data", JRSS B 76 (2014),
 * doi:10.1111/rssb.12050, with the deviations rescaled). An error of 1 / sqrt(n) is so measured at
 * a cost that does not grow with n.
 *
 * @param draws number of resamples, at least 1
 * @param seed the same seed gives the same draws
 * @param limit most clusters that are resampled
 */
public record Bootstrap(int draws, long seed, int limit) {

  /** The most clusters that a draw takes unless another limit is given. */
  public static final int DEFAULT_LIMIT = 10_000;

  private static final long MEMBERS = -1;
  private static final double LOWER = 0.025;
  private static final double UPPER = 0.975;

  public Bootstrap {
    if (draws < 1 || limit < 1) {
      throw new IllegalArgumentException("a bootstrap needs a draw and a cluster");
    }
  }

  /** A bootstrap with the usual limit. */
  public Bootstrap(int draws, long seed) {
    this(draws, seed, DEFAULT_LIMIT);
  }

  /**
   * The clusters that are resampled, ascending: all, or a seeded sample of {@link #limit}.
   *
   * @param clusters how many there are, numbered from 0
   */
  public int[] members(int clusters) {
    if (clusters <= limit) {
      return IntStream.range(0, clusters).toArray();
    }
    CounterRandom random = new CounterRandom(seed, MEMBERS);
    long[] lots = new long[clusters];
    for (int cluster = 0; cluster < clusters; cluster++) {
      lots[cluster] = (random.bits(cluster) << Integer.SIZE) | cluster;
    }
    Arrays.sort(lots);
    return Arrays.stream(lots, 0, limit).mapToInt(lot -> (int) lot).sorted().toArray();
  }

  /**
   * How often each member occurs in a draw.
   *
   * @param members how many are resampled
   * @param draw 0 to {@code draws - 1}
   * @return one count per member, summing to their number
   */
  public int[] counts(int members, int draw) {
    CounterRandom random = new CounterRandom(seed, draw);
    int[] counts = new int[members];
    for (int place = 0; place < members; place++) {
      counts[random.below(members, place)]++;
    }
    return counts;
  }

  /** What deviations are multiplied with: sqrt(members / clusters), 1 up to the limit. */
  public double scale(int clusters) {
    return clusters <= limit ? 1 : StrictMath.sqrt((double) limit / clusters);
  }

  /**
   * Standard error: the standard deviation of the drawn values (divisor draws - 1), scaled.
   *
   * @param drawn the statistic in each draw
   * @param clusters how many there were to draw from
   */
  public double standardError(double[] drawn, int clusters) {
    double mean = 0;
    for (double value : drawn) {
      mean += value / drawn.length;
    }
    double squares = 0;
    for (double value : drawn) {
      squares += (value - mean) * (value - mean);
    }
    return scale(clusters) * StrictMath.sqrt(squares / Math.max(1, drawn.length - 1));
  }

  /**
   * The 95 % percentile interval of all members.
   *
   * @param estimate the statistic on the sample itself
   * @param drawn the statistic in each draw
   */
  public static Interval interval(double estimate, double[] drawn) {
    double lower = Quantiles.type7(drawn, LOWER);
    return new Interval(estimate, lower, Quantiles.type7(drawn, UPPER));
  }

  /**
   * The same where members stand for more clusters: the deviations from the members' own estimate,
   * scaled, around the estimate on all.
   *
   * @param ofMembers the statistic on the members as they are, with the interval of the draws
   * @param estimate the statistic on all clusters
   * @param clusters how many there are
   */
  public Interval widened(Interval ofMembers, double estimate, int clusters) {
    double scale = scale(clusters);
    return new Interval(
        estimate,
        estimate + scale * (ofMembers.lower95() - ofMembers.value()),
        estimate + scale * (ofMembers.upper95() - ofMembers.value()));
  }
}
