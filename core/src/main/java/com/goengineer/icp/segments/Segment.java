package com.goengineer.icp.segments;

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
}
