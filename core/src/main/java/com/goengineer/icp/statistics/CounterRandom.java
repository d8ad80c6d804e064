package com.goengineer.icp.statistics;

/**
 * Random numbers by number: the value at a place depends on the seed, the stream and the place
 * alone, never on how many were drawn before or by which thread.
 *
 * <p>value(place) = mix(seed', place) where mix adds the golden-ratio increment once per place and
 * applies the finaliser of SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, "Fast Splittable
 * Pseudorandom Number Generators", OOPSLA 2014, doi:10.1145/2660193.2660195); the idea of
 * addressing by a counter is that of J. K. Salmon et al., "Parallel Random Numbers: As Easy as 1,
 * 2, 3", SC 2011, doi:10.1145/2063384.2063405. It is written out here, not taken from the platform,
 * so that a seed gives the same bytes on every Java version for ever.
 *
 * <p>Immutable and thread-safe. Not for secrets.
 */
public final class CounterRandom {

  private static final long INCREMENT = 0x9E3779B97F4A7C15L;

  private final long origin;

  /**
   * One stream of numbers.
   *
   * @param seed what a run is repeated by
   * @param stream which independent stream of that seed: a draw's number, a purpose
   */
  public CounterRandom(long seed, long stream) {
    origin = mix(mix(seed + INCREMENT) ^ (stream * INCREMENT));
  }

  /** 64 random bits at a place. */
  public long bits(long place) {
    return mix(origin + (place + 1) * INCREMENT);
  }

  /**
   * A whole number from 0 to {@code bound - 1} at a place: the upper half of the product of 32
   * random bits and the bound (D. Lemire, 2019, doi:10.1145/3230636; unevenness below bound /
   * 2^32).
   *
   * @param bound at least 1
   */
  public int below(int bound, long place) {
    return (int) (((bits(place) >>> 32) * bound) >>> 32);
  }

  /** A number in [0, 1) with 53 random bits at a place. */
  public double uniform(long place) {
    return (bits(place) >>> 11) * 0x1p-53;
  }

  /** A standard normal number at a place: the normal quantile of a uniform one. */
  public double normal(long place) {
    return NormalScore.quantile(((bits(place) >>> 12) + 0.5) * 0x1p-52);
  }

  private static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
