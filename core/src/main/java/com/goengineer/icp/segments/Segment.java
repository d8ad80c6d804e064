package com.goengineer.icp.segments;

import java.util.Arrays;
import java.util.Locale;

/** How large a company is, as sales people say it. */
public enum Segment {
  SMALL_BUSINESS("Small Business"),
  MID_MARKET("Mid-Market"),
  LARGE_ENTERPRISE("Large Enterprise"),
  /** The annual revenue is not known. */
  UNKNOWN("Unknown");

  private final String label;

  Segment(String label) {
    this.label = label;
  }

  /** What it is called in files and on screen. */
  public String label() {
    return label;
  }

  /**
   * The segment of a name: its label or its constant, without regard to case, blanks and hyphens.
   *
   * @throws IllegalArgumentException for any other text; the message lists the labels
   */
  public static Segment named(String name) {
    String wanted = plain(name);
    return Arrays.stream(values())
        .filter(segment -> plain(segment.label).equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no segment \"%s\"; there are %s"
                    .formatted(name, Arrays.stream(values()).map(Segment::label).toList())));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }
}
