package com.goengineer.icp.charts.drawing;

/**
 * The sheet a picture is laid out on. Text keeps its size; the marks get what is left.
 *
 * @param width in pixels
 * @param height in pixels
 * @param text size of body text in pixels
 * @param margin empty edge in pixels
 * @param heading true when title, subtitle and note stand on the sheet, false when the page has
 *     them
 */
public record Format(int width, int height, double text, int margin, boolean heading) {
  /** A file of its own: a slide, a print. */
  public static final Format FILE = new Format(1200, 720, 17, 40, true);

  /** A figure in the report, under a heading of the page. */
  public static Format figure(int width, int height) {
    return new Format(width, height, 13, 1, false);
  }
}
