package com.goengineer.icp.charts.plot;

/** The values of a picture and the way they are shown; one record per kind. */
public sealed interface Plot
    permits Histogram, Bars, Intervals, BinnedMeans, PairedBars, Multiples, Curves {

  /** True when there is nothing to draw: the picture then says so. */
  boolean isEmpty();
}
