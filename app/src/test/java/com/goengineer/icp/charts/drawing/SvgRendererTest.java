package com.goengineer.icp.charts.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.charts.plot.Tone;
import com.goengineer.icp.charts.typeface.Weight;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SvgRendererTest {
  private static final Format SMALL = new Format(40, 20, 10, 0, false);

  @Test
  void theWholeFileIsAsWrittenHere() {
    Drawing drawing =
        new Drawing(
            "small",
            "A & B",
            "Two marks",
            SMALL,
            List.of(
                new Mark.Area(1.5, 2, 10.126, 3, Ink.ACCENT),
                new Mark.Text("<b>", 20, 10.5, Mark.Anchor.END, 12, Weight.SEMIBOLD, Ink.TEXT)));
    assertThat(SvgRenderer.file(drawing))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20" \
            role="img" aria-labelledby="small-1 small-2" font-family="Inter, 'Segoe UI', Roboto, \
            'Helvetica Neue', Arial, 'Liberation Sans', sans-serif">
            <title id="small-1">A &amp; B</title>
            <desc id="small-2">Two marks</desc>
            <rect x="1.5" y="2" width="10.13" height="3" fill="#0a6072"/>
            <text x="20" y="10.5" font-size="12" font-weight="600" text-anchor="end" \
            fill="#16201e">&lt;b&gt;</text>
            </svg>
            """);
  }

  @Test
  void aPlaceThatIsNotANumberIsABrokenPromise() {
    Drawing drawing =
        new Drawing(
            "broken",
            "",
            "",
            SMALL,
            List.of(new Mark.Symbol(Shape.CIRCLE, Double.NaN, 0, 1, Ink.TEXT)));
    assertThatThrownBy(() -> SvgRenderer.inline(drawing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
  }

  @Test
  void aTraceIsAnOpenPathAndAPatchAClosedOne() {
    Drawing drawing =
        new Drawing(
            "small",
            "",
            "",
            SMALL,
            List.of(
                new Mark.Patch(new double[] {0, 0, 4, 0, 4, 4}, Ink.ACCENT_TINT),
                new Mark.Trace(new double[] {0, 10, 5.5, 2, 9, 1}, 2, Ink.ACCENT)));
    assertThat(SvgRenderer.inline(drawing))
        .contains("<path d=\"M0 0L4 0L4 4Z\" fill=\"#b5d0d5\"/>")
        .contains(
            "<path d=\"M0 10L5.5 2L9 1\" fill=\"none\" stroke-linejoin=\"round\""
                + " stroke=\"#0a6072\" stroke-width=\"2\"/>");
  }

  @Test
  void charactersThatXmlForbidsAreReplaced() {
    assertThat(Markup.escaped("a\u0000b\u001f\ud800c\ufffe\u0085"))
        .isEqualTo("a\ufffdb\ufffd\ufffdc\ufffd\ufffd");
    assertThat(Markup.escaped("\"'<>&\t\n😀")).isEqualTo("&quot;&#39;&lt;&gt;&amp;\t\n😀");
  }

  @Test
  void everyGradeHasAShapeOfItsOwn() {
    Set<Shape> shapes = new HashSet<>();
    for (Tone tone : Tone.values()) {
      if (tone.name().startsWith("GRADE_")) {
        shapes.add(Shape.of(tone));
      }
    }
    assertThat(shapes).hasSize(5);
  }

  @Test
  void aLineAcrossTheAxesIsRefused() {
    assertThatThrownBy(() -> new Mark.Line(0, 0, 1, 1, 1, 0, Ink.GRID))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
