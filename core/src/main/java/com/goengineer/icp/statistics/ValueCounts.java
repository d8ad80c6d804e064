package com.goengineer.icp.statistics;

import java.util.Arrays;

/**
 * A sample as its distinct values in ascending order and how often each occurs: the statistic that
 * every fit is made of.
 *
 * <p>It is mergeable: the counts of a whole are the merged counts of its parts, in any order and
 * grouping (a commutative monoid with {@link #empty()}), so that one machine, many threads and a
 * cluster fit the same model. Everything computed from it is the same for every order of the rows,
 * to the last bit, because sums run over the ascending values.
 *
 * <p>Values are finite; -0.0 counts as 0.0. Immutable and thread-safe. Memory: 16 bytes per
 * distinct value.
 */
public final class ValueCounts {

  private static final ValueCounts EMPTY = new ValueCounts(new double[0], new long[0]);

  private final double[] values;

  /**
   * {@code below[i]} = how many observations are smaller than {@code values[i]}; then the total.
   */
  private final long[] below;

  /** Takes the arrays over: values strictly ascending, counts positive. */
  ValueCounts(double[] values, long[] counts) {
    this.values = values;
    this.below = new long[counts.length + 1];
    for (int i = 0; i < counts.length; i++) {
      below[i + 1] = Math.addExact(below[i], counts[i]);
    }
  }

  /** No observation. */
  public static ValueCounts empty() {
    return EMPTY;
  }

  /**
   * Counts the values of a sample in O(n log n); the array is left as it is.
   *
   * @throws IllegalArgumentException if a value is NaN or infinite
   */
  public static ValueCounts of(double... sample) {
    double[] sorted = new double[sample.length];
    for (int i = 0; i < sample.length; i++) {
      sorted[i] = finite(sample[i]);
    }
    Arrays.sort(sorted);
    AscendingCounts counts = new AscendingCounts(sorted.length);
    for (double value : sorted) {
      counts.add(value, 1);
    }
    return counts.toValueCounts();
  }

  private static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a sample must not contain " + value);
    }
    return value + 0.0; // makes -0.0 the 0.0 it equals
  }

  /**
   * The sample that was counted elsewhere: by an engine, or read back from a model.
   *
   * @param values distinct values, strictly ascending, finite
   * @param counts how often each occurs, at least 1
   * @throws IllegalArgumentException if the arrays break one of these rules
   */
  public static ValueCounts ofCounts(double[] values, long[] counts) {
    if (values.length != counts.length) {
      throw new IllegalArgumentException(
          values.length + " values but " + counts.length + " counts");
    }
    double[] checked = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      checked[i] = finite(values[i]);
      if ((i > 0 && checked[i] <= checked[i - 1]) || counts[i] < 1) {
        throw new IllegalArgumentException(
            "values must ascend strictly and counts be positive; number " + i + " does not");
      }
    }
    return new ValueCounts(checked, counts);
  }

  /** The counts of both samples together; O(distinct values of both). */
  public ValueCounts merge(ValueCounts other) {
    AscendingCounts merged = new AscendingCounts(values.length + other.values.length);
    int mine = 0;
    int theirs = 0;
    while (mine < values.length || theirs < other.values.length) {
      if (valueOrInfinity(mine) <= other.valueOrInfinity(theirs)) {
        merged.add(values[mine], count(mine++));
      } else {
        merged.add(other.values[theirs], other.count(theirs++));
      }
    }
    return merged.toValueCounts();
  }

  private double valueOrInfinity(int index) {
    return index < values.length ? values[index] : Double.POSITIVE_INFINITY;
  }

  /** Number of observations. */
  public long total() {
    return below[values.length];
  }

  /** True without an observation. */
  public boolean isEmpty() {
    return values.length == 0;
  }

  /** Number of distinct values. */
  public int distinct() {
    return values.length;
  }

  /** The distinct value at a place in ascending order, 0-based. */
  public double value(int index) {
    return values[index];
  }

  /** How often the distinct value at that place occurs. */
  public long count(int index) {
    return below[index + 1] - below[index];
  }

  /** The distinct values, ascending; a copy. */
  public double[] values() {
    return values.clone();
  }

  /** How often each distinct value occurs; a copy. */
  public long[] counts() {
    long[] counts = new long[values.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = count(i);
    }
    return counts;
  }

  /** How many observations are smaller than {@code value}; O(log distinct), no allocation. */
  public long countBelow(double value) {
    return below[firstNotBelow(value)];
  }

  /** How many observations equal {@code value}; O(log distinct), no allocation. */
  public long countOf(double value) {
    int index = firstNotBelow(value);
    return isAt(index, value) ? count(index) : 0;
  }

  /** How many observations are not larger than {@code value}; O(log distinct), no allocation. */
  public long countAtMost(double value) {
    int index = firstNotBelow(value);
    return below[isAt(index, value) ? index + 1 : index];
  }

  private boolean isAt(int index, double value) {
    return index < values.length && values[index] == value;
  }

  /**
   * The average rank (midrank) of a value: {@code countBelow + (countOf + 1) / 2}, 1-based.
   *
   * <p>A value that was not observed gets {@code countBelow + 0.5}: halfway between its neighbours.
   * Range 0.5 to {@code total + 0.5}. O(log distinct), no allocation.
   */
  public double averageRank(double value) {
    int index = firstNotBelow(value);
    return below[index] + ((isAt(index, value) ? count(index) : 0) + 1) / 2.0;
  }

  /** First index whose value is not below the given one; the number of values when all are. */
  private int firstNotBelow(double value) {
    int low = 0;
    int high = values.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The observation at a place of the sorted sample, 0-based; O(log distinct). */
  public double orderStatistic(long place) {
    if (place < 0 || place >= total()) {
      throw new IllegalArgumentException("no observation " + place + " among " + total());
    }
    int found = Arrays.binarySearch(below, place);
    return values[found >= 0 ? found : -found - 2];
  }

  /**
   * The quantile of type 7 (linear between order statistics, what R and NumPy do by default).
   *
   * @param probability 0 to 1
   * @throws IllegalArgumentException without observations, or for a probability outside 0 to 1
   * @see Quantiles#type7
   */
  public double quantile(double probability) {
    double place = Quantiles.place(probability, total());
    long lower = (long) place;
    double here = orderStatistic(lower);
    double next = orderStatistic(Math.min(lower + 1, total() - 1));
    return Quantiles.between(here, next, place - lower);
  }

  /** The smallest value. Throws without observations. */
  public double min() {
    return orderStatistic(0);
  }

  /** The largest value. Throws without observations. */
  public double max() {
    return orderStatistic(total() - 1);
  }

  /** Sum over all observations in ascending order of the values; 0 without observations. */
  public double sum() {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * count(i);
    }
    return sum;
  }

  /** Arithmetic mean; 0 without observations. */
  public double mean() {
    return isEmpty() ? 0 : sum() / total();
  }

  /** Sum of squared differences from {@code centre}; 0 without observations. */
  public double sumOfSquaresAround(double centre) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      double difference = values[i] - centre;
      sum += difference * difference * count(i);
    }
    return sum;
  }

  /** Standard deviation of the population (divided by n); 0 without observations. */
  public double standardDeviation() {
    return isEmpty() ? 0 : StrictMath.sqrt(sumOfSquaresAround(mean()) / total());
  }

  /** The observations larger than {@code threshold}. */
  public ValueCounts above(double threshold) {
    int at = firstNotBelow(threshold);
    int first = isAt(at, threshold) ? at + 1 : at;
    long[] counts = counts();
    return new ValueCounts(
        Arrays.copyOfRange(values, first, values.length),
        Arrays.copyOfRange(counts, first, counts.length));
  }

  /** The same observations, those above {@code cap} lowered to it (winsorised from above). */
  public ValueCounts cappedAt(double cap) {
    AscendingCounts capped = new AscendingCounts(values.length);
    for (int i = 0; i < values.length; i++) {
      capped.add(Math.min(cap, values[i]), count(i));
    }
    return capped.toValueCounts();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ValueCounts that
        && Arrays.equals(values, that.values)
        && Arrays.equals(below, that.below);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + Arrays.hashCode(below);
  }

  @Override
  public String toString() {
    return total() + " observations of " + distinct() + " values";
  }
}
