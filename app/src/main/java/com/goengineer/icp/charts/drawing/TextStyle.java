package com.goengineer.icp.charts.drawing;

import com.goengineer.icp.charts.typeface.Weight;

/** Roles of text on a sheet; sizes are relative to the format's body text. */
enum TextStyle {
  TITLE(1.6, Weight.SEMIBOLD, Ink.TEXT),
  SUBTITLE(1, Weight.REGULAR, Ink.TEXT_2),
  HEADING(1, Weight.SEMIBOLD, Ink.TEXT),
  LABEL(1, Weight.REGULAR, Ink.TEXT),
  FIGURE(1, Weight.SEMIBOLD, Ink.TEXT),
  SIDE_FIGURE(1, Weight.REGULAR, Ink.TEXT_2),
  AXIS(0.94, Weight.REGULAR, Ink.TEXT_2),
  NOTE(0.9, Weight.REGULAR, Ink.TEXT_3);

  private final double size;
  private final Weight weight;
  private final Ink ink;

  TextStyle(double size, Weight weight, Ink ink) {
    this.size = size;
    this.weight = weight;
    this.ink = ink;
  }

  double size(Format format) {
    // Whole half pixels keep SVG short and text sharp.
    return StrictMath.rint(2 * size * format.text()) / 2;
  }

  Weight weight() {
    return weight;
  }

  Ink ink() {
    return ink;
  }

  double width(String text, Format format) {
    return weight.typeface().width(text, size(format));
  }
}
