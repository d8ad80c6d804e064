package com.goengineer.icp.charts.typeface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares our reading of the typeface with the JDK's. */
class TypefaceTest {
  private static final FontRenderContext UNSCALED = new FontRenderContext(null, true, true);

  private static final String SAMPLE =
      "Average score by industry 0123456789 $€£¥ −±≥… ÄÖÜäöüß Łódź Ñandú Çelik Ελλάς Россия";

  @ParameterizedTest
  @EnumSource(Weight.class)
  void widthsEqualThoseOfTheJdk(Weight weight) throws Exception {
    Font font = jdkFont(weight).deriveFont(100f);
    SAMPLE
        .codePoints()
        .forEach(character -> {
          String text = Character.toString(character);
          double jdk = font.createGlyphVector(UNSCALED, text).getGlyphMetrics(0).getAdvanceX();
          assertThat(weight.typeface().width(text, 100)).as(text).isCloseTo(jdk, within(1e-3));
        });
  }

  @ParameterizedTest
  @EnumSource(Weight.class)
  void outlinesHaveTheAreaAndBoundsOfThoseOfTheJdk(Weight weight) throws Exception {
    Typeface typeface = weight.typeface();
    Font font = jdkFont(weight).deriveFont((float) typeface.unitsPerEm());
    SAMPLE
        .codePoints()
        .filter(character -> character != ' ')
        .forEach(character -> {
          String text = Character.toString(character);
          Shape jdk = font.createGlyphVector(UNSCALED, text).getOutline();
          Outline ours = typeface.outline(typeface.glyph(character));
          assertThat(area(ours)).as(text).isCloseTo(area(jdk), within(0.02 * area(jdk) + 400));
          Rectangle2D bounds = jdk.getBounds2D();
          assertThat(least(ours, 0)).as(text).isCloseTo(bounds.getMinX(), within(20.0));
          assertThat(-greatest(ours, 1)).as(text).isCloseTo(bounds.getMinY(), within(20.0));
        });
  }

  @Test
  void figuresAreAllEquallyWide() {
    for (Weight weight : Weight.values()) {
      for (char digit = '0'; digit <= '9'; digit++) {
        assertThat(weight.typeface().width("" + digit, 1))
            .isEqualTo(weight.typeface().width("0", 1));
      }
    }
  }

  @Test
  void anUnknownCharacterIsTheGlyphNotDefined() {
    Typeface typeface = Weight.REGULAR.typeface();
    assertThat(typeface.glyph('漢')).isZero();
    assertThat(typeface.glyph(0x1F600)).isZero();
    assertThat(typeface.outline(0).rings()).isNotEmpty();
  }

  @Test
  void aBlankHasNoOutline() {
    Typeface typeface = Weight.REGULAR.typeface();
    assertThat(typeface.outline(typeface.glyph(' ')).rings()).isEmpty();
  }

  private static Font jdkFont(Weight weight) throws Exception {
    String file = weight == Weight.REGULAR ? "Inter-Regular.ttf" : "Inter-SemiBold.ttf";
    try (InputStream in = Typeface.class.getResourceAsStream(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    }
  }

  private static double area(Outline outline) {
    return Math.abs(outline.rings().stream().mapToDouble(TypefaceTest::signedArea).sum());
  }

  private static double signedArea(double[] ring) {
    double twice = 0;
    for (int i = 0; i < ring.length; i += 2) {
      int next = (i + 2) % ring.length;
      twice += ring[i] * ring[next + 1] - ring[next] * ring[i + 1];
    }
    return twice / 2;
  }

  private static double area(Shape shape) {
    double twice = 0;
    double[] point = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (PathIterator path = shape.getPathIterator(null, 0.5); !path.isDone(); path.next()) {
      int kind = path.currentSegment(point);
      double nextX = kind == PathIterator.SEG_CLOSE ? startX : point[0];
      double nextY = kind == PathIterator.SEG_CLOSE ? startY : point[1];
      if (kind == PathIterator.SEG_MOVETO) {
        startX = nextX;
        startY = nextY;
      } else {
        twice += x * nextY - nextX * y;
      }
      x = nextX;
      y = nextY;
    }
    return Math.abs(twice / 2);
  }

  private static double least(Outline outline, int offset) {
    return outline.rings().stream().mapToDouble(ring -> extreme(ring, offset, -1)).min().orElse(0);
  }

  private static double greatest(Outline outline, int offset) {
    return outline.rings().stream().mapToDouble(ring -> extreme(ring, offset, 1)).max().orElse(0);
  }

  private static double extreme(double[] ring, int offset, int sign) {
    double best = Double.NEGATIVE_INFINITY;
    for (int i = offset; i < ring.length; i += 2) {
      best = Math.max(best, sign * ring[i]);
    }
    return sign * best;
  }
}
