package com.goengineer.icp.segments;

/**
 * All thresholds together.
 *
 * @param segments by annual revenue
 * @param cadTiers by license revenue
 * @param scaling by printers
 */
public record ClassSettings(Segmentation segments, CadTiers cadTiers, Scaling scaling) {

  /** The thresholds of the glossary. */
  public static ClassSettings standard() {
    return new ClassSettings(Segmentation.standard(), CadTiers.standard(), Scaling.standard());
  }
}
