package com.goengineer.icp.charts;

import com.goengineer.icp.charts.pictures.Picture;
import com.goengineer.icp.charts.pictures.PictureInput;
import com.goengineer.icp.charts.pictures.Pictures;
import com.goengineer.icp.charts.plot.Chart;
import java.util.List;

/** All pictures of a run. */
public final class Charts {

  private Charts() {}

  /** The registry, in the order of report and dashboard. */
  public static List<Picture> all() {
    return Pictures.all();
  }

  /**
   * Every registered picture of a run as data, in the order of the registry. Pictures do not know
   * of each other, so several threads describe them.
   */
  public static List<Chart> describe(PictureInput input) {
    return all().parallelStream().map(picture -> picture.describe(input)).toList();
  }
}
