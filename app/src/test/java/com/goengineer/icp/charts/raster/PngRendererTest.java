package com.goengineer.icp.charts.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.charts.drawing.Drawing;
import com.goengineer.icp.charts.drawing.Format;
import com.goengineer.icp.charts.drawing.Ink;
import com.goengineer.icp.charts.drawing.Mark;
import com.goengineer.icp.charts.drawing.Shape;
import com.goengineer.icp.charts.typeface.Weight;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PngRendererTest {
  private static final Format SMALL = new Format(40, 20, 10, 0, false);

  @Test
  void anAreaOnWholePixelsHasExactlyTheColourOfItsInk() throws IOException {
    BufferedImage image = image(new Mark.Area(10, 5, 4, 3, Ink.ACCENT));
    assertThat(image.getWidth()).isEqualTo(40);
    assertThat(image.getHeight()).isEqualTo(20);
    for (int y = 0; y < 20; y++) {
      for (int x = 0; x < 40; x++) {
        boolean inside = x >= 10 && x < 14 && y >= 5 && y < 8;
        assertThat(rgb(image, x, y)).isEqualTo((inside ? Ink.ACCENT : Ink.SURFACE).rgb());
      }
    }
  }

  @Test
  void anEdgeThroughAPixelMixesItsColourHalfAndHalf() throws IOException {
    BufferedImage image = image(new Mark.Area(10.5, 5, 2, 1, Ink.TEXT));
    int half = (0xff + 0x16 + 1) / 2;
    assertThat(rgb(image, 10, 5) >> 16).isEqualTo(half);
    assertThat(rgb(image, 11, 5)).isEqualTo(Ink.TEXT.rgb());
    assertThat(rgb(image, 12, 5) >> 16).isEqualTo(half);
  }

  @Test
  void whatLiesOutsideIsCutOff() throws IOException {
    BufferedImage image =
        image(
            new Mark.Area(-5, -5, 100, 7, Ink.TEXT),
            new Mark.Symbol(Shape.CIRCLE, 40, 20, 3, Ink.ACCENT),
            new Mark.Text("Wide text", 30, 12, Mark.Anchor.START, 30, Weight.REGULAR, Ink.TEXT));
    assertThat(rgb(image, 0, 0)).isEqualTo(Ink.TEXT.rgb());
    assertThat(rgb(image, 39, 19)).isEqualTo(Ink.ACCENT.rgb());
  }

  @Test
  void aSlantedLineIsPaintedAlongItselfOnlyWhicheverWayItRuns() throws IOException {
    for (double[] points : new double[][] {{5, 15, 15, 5, 35, 5}, {35, 5, 15, 5, 5, 15}}) {
      BufferedImage image = image(new Mark.Trace(points, 4, Ink.ACCENT));
      assertThat(rgb(image, 9, 10)).isEqualTo(Ink.ACCENT.rgb());
      assertThat(rgb(image, 25, 4)).isEqualTo(Ink.ACCENT.rgb());
      assertThat(rgb(image, 25, 12)).isEqualTo(Ink.SURFACE.rgb());
    }
  }

  @Test
  void aPatchIsFilledToItsEdge() throws IOException {
    BufferedImage image = image(new Mark.Patch(new double[] {2, 2, 12, 2, 2, 12}, Ink.ACCENT));
    assertThat(rgb(image, 3, 3)).isEqualTo(Ink.ACCENT.rgb());
    assertThat(rgb(image, 11, 11)).isEqualTo(Ink.SURFACE.rgb());
  }

  @Test
  void aDashedLineHasGapsAsLongAsItsDashes() throws IOException {
    BufferedImage image = image(new Mark.Line(5.5, 0, 5.5, 16, 1, 4, Ink.TEXT));
    assertThat(rgb(image, 5, 1)).isEqualTo(Ink.TEXT.rgb());
    assertThat(rgb(image, 5, 5)).isEqualTo(Ink.SURFACE.rgb());
    assertThat(rgb(image, 5, 9)).isEqualTo(Ink.TEXT.rgb());
    assertThat(rgb(image, 5, 13)).isEqualTo(Ink.SURFACE.rgb());
  }

  @Test
  void manyMixturesOfColoursStillFitIntoAPalette() throws IOException {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      for (Ink ink : Ink.values()) {
        double x = 5 + (7.3 * marks.size()) % 30;
        double y = 5 + (3.1 * marks.size()) % 11;
        marks.add(new Mark.Symbol(Shape.CIRCLE, x, y, 3.3 + 0.1 * i, ink));
      }
    }
    assertThat(image(marks.toArray(Mark[]::new)).getWidth()).isEqualTo(40);
  }

  @Property
  void theSharesOfATriangleSumToItsArea(
      @ForAll @DoubleRange(min = -30, max = 70) double x,
      @ForAll @DoubleRange(min = -30, max = 70) double y,
      @ForAll @DoubleRange(min = -30, max = 70) double z) {
    double[] ring = {x, y, y, z, z + 1, x - 2};
    double twice =
        ring[0] * (ring[3] - ring[5])
            + ring[2] * (ring[5] - ring[1])
            + ring[4] * (ring[1] - ring[3]);
    Coverage coverage = new Coverage();
    coverage.add(ring);
    double sum = 0;
    for (float share : coverage.shares()) {
      assertThat(share).isBetween(0f, 1f);
      sum += share;
    }
    assertThat(sum).isCloseTo(Math.abs(twice) / 2, within(0.02));
  }

  @Test
  void aRingInsideARingOfTheOtherDirectionIsAHole() {
    Coverage coverage = new Coverage();
    coverage.add(new double[] {0, 0, 10, 0, 10, 10, 0, 10});
    coverage.add(new double[] {2, 2, 2, 8, 8, 8, 8, 2});
    float[] shares = coverage.shares();
    assertThat(shares[0]).isEqualTo(1);
    assertThat(shares[5 * 10 + 5]).isZero();
  }

  private static BufferedImage image(Mark... marks) throws IOException {
    byte[] png = PngRenderer.file(new Drawing("test", "", "", SMALL, List.of(marks)));
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static int rgb(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) & 0xFFFFFF;
  }
}
