package com.goengineer.icp.charts.plot;

import java.util.List;

/**
 * Means of one value in steps of another: what a scatter of 50,000 points would hide.
 *
 * @param panels one or more, one below the other
 */
public record BinnedMeans(List<Panel> panels) implements Plot {

  public BinnedMeans {
    panels = List.copyOf(panels);
  }

  /**
   * One relation.
   *
   * @param heading what it shows, with its strength; "" when the title says it
   * @param horizontal what the steps are of
   * @param vertical what is averaged
   * @param bins in ascending order
   * @param references lines to compare with
   */
  public record Panel(
      String heading, Axis horizontal, Axis vertical, List<Bin> bins, List<Reference> references) {

    public Panel {
      bins = List.copyOf(bins);
      references = List.copyOf(references);
    }
  }

  /**
   * A step.
   *
   * @param label as the reader sees it: "$10K–30K"
   * @param from lower edge, belongs to it
   * @param to upper edge, belongs to the next step; infinite for "and more"
   * @param accounts how many accounts are in it; 0 for a gap between others, its mean is NaN
   * @param mean their mean
   */
  public record Bin(String label, double from, double to, long accounts, Estimate mean) {}

  @Override
  public boolean isEmpty() {
    return panels.stream().allMatch(panel -> panel.bins().isEmpty());
  }
}
