package com.goengineer.icp.charts.raster;

import com.goengineer.icp.charts.drawing.Ink;
import java.util.Arrays;

/** An opaque picture, white at first. */
final class Pixels {
  private final int width;
  private final int height;
  private final int[] rgb;

  Pixels(int width, int height) {
    this.width = width;
    this.height = height;
    this.rgb = new int[width * height];
    Arrays.fill(rgb, Ink.SURFACE.rgb());
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int at(int x, int y) {
    return rgb[y * width + x];
  }

  /** Lays ink over the picture where the shape covers it; what lies outside is cut off. */
  void blend(Coverage shape, Ink ink) {
    if (shape.isEmpty()) {
      return;
    }
    float[] shares = shape.shares();
    int columns = shape.columns();
    for (int row = 0; row < shape.rows(); row++) {
      int y = shape.firstRow() + row;
      for (int column = 0; column < columns; column++) {
        int x = shape.firstColumn() + column;
        float share = shares[row * columns + column];
        if (share > 0 && x >= 0 && x < width && y >= 0 && y < height) {
          rgb[y * width + x] = mixed(rgb[y * width + x], ink.rgb(), share);
        }
      }
    }
  }

  private static int mixed(int below, int above, float share) {
    if (share >= 1) {
      return above;
    }
    return mixed(below >> 16 & 0xFF, above >> 16 & 0xFF, share, 16)
        | mixed(below >> 8 & 0xFF, above >> 8 & 0xFF, share, 8)
        | mixed(below & 0xFF, above & 0xFF, share, 0);
  }

  private static int mixed(int below, int above, float share, int shift) {
    return (int) (below + (above - below) * share + 0.5f) << shift;
  }
}
