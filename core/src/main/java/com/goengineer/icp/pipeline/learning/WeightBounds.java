package com.goengineer.icp.pipeline.learning;

import java.util.Map;

/**
 * How small and how large a component's weight may become: {@code [weights.bounds]}.
 *
 * @param ranges component name to range; 0 to 1 for components that are not named
 */
public record WeightBounds(Map<String, Range> ranges) {

  /** No bounds. */
  public static final WeightBounds NONE = new WeightBounds(Map.of());

  /**
   * A range of weights.
   *
   * @param lower 0 to {@code upper}
   * @param upper up to 1
   */
  public record Range(double lower, double upper) {
    /** 0 to 1. */
    public static final Range WHOLE = new Range(0, 1);

    public Range {
      if (!(lower >= 0 && lower <= upper && upper <= 1)) {
        throw new IllegalArgumentException(
            "a weight's range must be ordered within 0 to 1, not " + lower + " to " + upper);
      }
    }
  }

  public WeightBounds {
    ranges = Map.copyOf(ranges);
  }

  /** The range of a component. */
  public Range of(String component) {
    return ranges.getOrDefault(component, Range.WHOLE);
  }
}
