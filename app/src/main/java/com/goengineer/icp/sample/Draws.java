package com.goengineer.icp.sample;

import java.util.List;

/**
 * A stream of random draws that is the same for the same seed on every machine and JDK.
 *
 * <p>SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014,
 * doi:10.1145/2660193.2660195) written out, because the JDK does not promise the sequence of its
 * own; transcendental functions are those of StrictMath for the same reason. Streams with different
 * names are independent, so that a change in one part of the sample leaves the others as they were.
 * Not thread-safe: one stream per thread.
 */
final class Draws {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  private Draws(long state) {
    this.state = state;
  }

  /** The stream of that name under a seed. */
  static Draws of(long seed, String name) {
    return of(seed, name, 0);
  }

  /** The stream of one row or account under a name; streams of neighbouring rows are unrelated. */
  static Draws of(long seed, String name, long index) {
    return new Draws(mix(mix(seed + name.hashCode()) + GOLDEN_GAMMA * (index + 1)));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Uniform 64 bits. */
  private long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** Uniform in [0, 1). */
  double uniform() {
    return (next() >>> 11) * UNIT;
  }

  /** Uniform in [from, to). */
  double between(double from, double to) {
    return from + (to - from) * uniform();
  }

  /** Uniform among 0 .. bound - 1. */
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  /** True with that probability. */
  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** Standard normal, by Marsaglia's polar method. */
  double normal() {
    double x;
    double square;
    do {
      x = 2 * uniform() - 1;
      double y = 2 * uniform() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
  }

  /** Log-normal with that median; sigma is the standard deviation of the logarithm. */
  double logNormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * normal());
  }

  /** Exponential with that mean. */
  double exponential(double mean) {
    return -mean * StrictMath.log(1 - uniform());
  }

  /** One of the values, each as likely as the others. */
  <T> T pick(List<T> values) {
    return values.get(below(values.size()));
  }

  /**
   * An index drawn in proportion to weights.
   *
   * @param cumulative running sums of the weights, the last one greater than 0
   */
  int index(double[] cumulative) {
    double target = uniform() * cumulative[cumulative.length - 1];
    int low = 0;
    int high = cumulative.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle] > target) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Shuffles in place (Fisher and Yates). */
  void shuffle(int[] values) {
    for (int last = values.length - 1; last > 0; last--) {
      int other = below(last + 1);
      int value = values[last];
      values[last] = values[other];
      values[other] = value;
    }
  }

  /** Running sums, for {@link #index}. */
  static double[] cumulative(double... weights) {
    double[] sums = new double[weights.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      sums[i] = sum;
    }
    return sums;
  }
}
