package com.goengineer.icp.charts.drawing;

import com.goengineer.icp.charts.plot.BinnedMeans;
import com.goengineer.icp.charts.plot.BinnedMeans.Bin;
import com.goengineer.icp.charts.plot.BinnedMeans.Panel;
import com.goengineer.icp.charts.plot.Estimate;
import com.goengineer.icp.charts.plot.Reference;
import com.goengineer.icp.charts.plot.Tone;

/** A dot with a vertical line per step, panels one below the other. */
final class BinnedMeansLayout {
  private static final double WIDEST_STEP = 9;
  private static final double REFERENCE_GAP = 0.8;

  private final Sheet sheet;
  private final BinnedMeans plot;

  BinnedMeansLayout(Sheet sheet, BinnedMeans plot) {
    this.sheet = sheet;
    this.plot = plot;
  }

  void draw(Region region) {
    int panels = plot.panels().size();
    double gap = 1.4 * sheet.em();
    Region padded = region.shrunk(0, 0, 0, -gap);
    for (int i = 0; i < panels; i++) {
      draw(plot.panels().get(i), padded.row(i, panels).shrunk(0, 0, 0, gap));
    }
  }

  private void draw(Panel panel, Region whole) {
    boolean headed = !panel.heading().isEmpty();
    Region region = headed ? whole.shrunk(0, 1.9 * sheet.em(), 0, 0) : whole;
    sheet.text(panel.heading(), whole.left(), whole.top() + sheet.em(), TextStyle.HEADING);
    if (panel.bins().isEmpty()) {
      sheet.text("No data", region.left(), region.top() + 2 * sheet.em(), TextStyle.SUBTITLE);
    } else {
      drawBins(panel, region);
    }
  }

  private void drawBins(Panel panel, Region region) {
    double em = sheet.em();
    boolean named = panel.heading().isEmpty();
    Region above = region.shrunk(0, 0, referenceWidth(panel), (named ? 4.5 : 3) * em);
    ValueAxis axis = new ValueAxis(sheet, above, panel.vertical(), scale(panel, above));
    axis.draw();
    Region plot = axis.plot();
    double width = StrictMath.min(plot.width(), panel.bins().size() * WIDEST_STEP * em);
    Region steps = new Region(plot.left(), plot.top(), plot.left() + width, plot.bottom());
    panel.references().forEach(reference -> drawReference(panel, reference, axis));
    for (int i = 0; i < panel.bins().size(); i++) {
      drawBin(panel, panel.bins().get(i), steps.column(i, panel.bins().size()), axis.scale());
    }
    if (named) {
      sheet.text(panel.horizontal().label(), plot.left(), plot.bottom() + 4.4 * em, TextStyle.AXIS);
    }
  }

  private LinearScale scale(Panel panel, Region region) {
    Extent extent =
        Extent.of(
            panel.vertical(),
            panel.bins().stream().filter(bin -> bin.accounts() > 0).map(Bin::mean),
            panel.references());
    int ticks = ValueAxis.ticksFor(region, sheet.em());
    // Amounts are measured from nothing; scores are compared with each other.
    return switch (panel.vertical().measure()) {
      case SCORE ->
          LinearScale.covering(panel.vertical(), extent.least(), extent.greatest(), ticks);
      case COUNT, MONEY, SHARE ->
          LinearScale.fromZero(panel.vertical(), extent.least(), extent.greatest(), ticks);
      case CATEGORY -> throw new IllegalArgumentException("names have no mean");
    };
  }

  private void drawReference(Panel panel, Reference reference, ValueAxis axis) {
    double y = axis.scale().place(reference.value());
    Region region = axis.plot();
    double left = region.right() + REFERENCE_GAP * sheet.em();
    sheet.horizontal(y, region.left(), left - 0.3 * sheet.em(), Ink.LINE_STRONG);
    String text = written(panel, reference);
    sheet.text(text, left, sheet.baseline(y, TextStyle.AXIS), TextStyle.AXIS);
  }

  /** Room on the right for the words of the references, where no dot can be. */
  private double referenceWidth(Panel panel) {
    return panel.references().stream()
        .mapToDouble(reference ->
            sheet.width(written(panel, reference), TextStyle.AXIS)
                + 1.2 * REFERENCE_GAP * sheet.em())
        .max()
        .orElse(0);
  }

  private static String written(Panel panel, Reference reference) {
    return reference.label() + " " + panel.vertical().write(reference.value());
  }

  private void drawBin(Panel panel, Bin bin, Region slot, LinearScale scale) {
    double em = sheet.em();
    double x = slot.center();
    Estimate mean = bin.mean();
    if (bin.accounts() > 0) {
      if (mean.hasInterval()) {
        sheet.thickVertical(
            x, scale.placeWithin(mean.lower95()), scale.placeWithin(mean.upper95()), Ink.ACCENT);
      }
      sheet.symbol(Tone.ACCENT, x, scale.place(mean.value()), 0.36 * em);
    }
    String label = sheet.fitted(bin.label(), slot.width(), TextStyle.AXIS);
    sheet.centered(label, x, slot.bottom() + 1.5 * em, TextStyle.AXIS);
    String accounts = panel.vertical().notation().count(bin.accounts());
    sheet.centered("n " + accounts, x, slot.bottom() + 2.9 * em, TextStyle.NOTE);
  }
}
