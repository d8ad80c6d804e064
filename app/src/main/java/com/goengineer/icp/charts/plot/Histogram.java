package com.goengineer.icp.charts.plot;

import java.util.List;

/**
 * Counts per interval of a value, stacked by group, with limits.
 *
 * @param horizontal the value
 * @param vertical the count
 * @param groups from the lowest values up; each bin has one count per group
 * @param bins adjacent intervals in ascending order
 * @param limits between groups
 */
public record Histogram(
    Axis horizontal, Axis vertical, List<Group> groups, List<Bin> bins, List<Limit> limits)
    implements Plot {

  public Histogram {
    groups = List.copyOf(groups);
    bins = List.copyOf(bins);
    limits = List.copyOf(limits);
  }

  /**
   * A part of the population.
   *
   * @param name short: a grade's letter
   * @param tone how it is drawn
   */
  public record Group(String name, Tone tone) {}

  /**
   * An interval.
   *
   * @param from lower edge, belongs to it
   * @param to upper edge, belongs to the next bin (to the last bin its own)
   * @param counts one per group
   */
  public record Bin(double from, double to, List<Long> counts) {
    public Bin {
      counts = List.copyOf(counts);
    }

    /** Count over all groups. */
    public long total() {
      return counts.stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * The lowest value of a group: what is at or above it is in the group or a better one.
   *
   * @param group name of the group that begins here
   * @param value the limit
   */
  public record Limit(String group, double value) {}

  @Override
  public boolean isEmpty() {
    return bins.stream().allMatch(bin -> bin.total() == 0);
  }
}
