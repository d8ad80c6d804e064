package com.goengineer.icp.charts;

import com.goengineer.icp.charts.drawing.Drawing;
import com.goengineer.icp.charts.drawing.Format;
import com.goengineer.icp.charts.drawing.Layout;
import com.goengineer.icp.charts.drawing.SvgRenderer;
import com.goengineer.icp.charts.plot.Chart;
import com.goengineer.icp.charts.plot.Figures;
import com.goengineer.icp.charts.raster.PngRenderer;
import java.nio.charset.StandardCharsets;

/**
 * The three files of a picture: {@code id.png}, {@code id.svg}, {@code id.csv}. Equal charts give
 * equal SVG and CSV bytes and equal pixels; pictures may be drawn by several threads at once.
 *
 * @param png 1200 x 720 pixels
 * @param svg the same drawing as text in UTF-8
 * @param csv the numbers behind it, UTF-8
 */
public record ChartFiles(byte[] png, byte[] svg, byte[] csv) {

  /** Draws a picture once and writes it three ways. */
  public static ChartFiles of(Chart chart) {
    Drawing drawing = Layout.draw(chart, Format.FILE);
    return new ChartFiles(
        PngRenderer.file(drawing),
        SvgRenderer.file(drawing).getBytes(StandardCharsets.UTF_8),
        Figures.of(chart.plot()).csv().getBytes(StandardCharsets.UTF_8));
  }
}
