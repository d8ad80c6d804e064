package com.goengineer.icp.charts.typeface;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The two weights in use. */
public enum Weight {
  REGULAR("Inter-Regular.ttf", 400),
  SEMIBOLD("Inter-SemiBold.ttf", 600);

  private final Typeface typeface;
  private final int css;

  Weight(String resource, int css) {
    this.typeface = read(resource);
    this.css = css;
  }

  /** The typeface of this weight. */
  public Typeface typeface() {
    return typeface;
  }

  /** The value of {@code font-weight} in SVG and CSS. */
  public int css() {
    return css;
  }

  private static Typeface read(String resource) {
    try (InputStream in = Weight.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the class path has no " + resource);
      }
      return Typeface.parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
