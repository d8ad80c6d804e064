package com.goengineer.icp.charts.pictures;

import com.goengineer.icp.charts.plot.Chart;
import java.util.function.BiFunction;

/**
 * A picture that every run has.
 *
 * @param id its name in files and addresses
 * @param description what it shows of a run, under that id
 */
public record Picture(String id, BiFunction<String, PictureInput, Chart> description) {

  /** The picture of a run as data. Linear in the number of accounts, or n log n. */
  public Chart describe(PictureInput input) {
    return description.apply(id, input);
  }
}
