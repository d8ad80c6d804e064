package com.goengineer.icp.charts.plot;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.charts.plot.Bars.Bar;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final Notation US = Notation.US_DOLLAR;
  private static final Axis INDUSTRY = Axis.ofNames("Industry", "industry");

  @Test
  void moneyHasTwoDecimalsAndNoExponent() {
    Axis gp = new Axis("GP", "gp24", Measure.MONEY, US);
    Bars bars =
        new Bars(
            INDUSTRY,
            gp,
            Bars.Direction.ROWS,
            List.of(new Bar("Dental", 12_345_678_901.5, 2, Tone.ACCENT)));
    assertThat(Figures.of(bars).csv())
        .isEqualTo("industry,gp24,accounts\r\nDental,12345678901.50,2\r\n");
  }

  @Test
  void otherNumbersReadBackToTheSameDouble() {
    Axis score = new Axis("Average", "mean_score", Measure.SCORE, US);
    double third = 100.0 / 3;
    Intervals intervals =
        new Intervals(
            INDUSTRY,
            score,
            List.of(
                new Intervals.Row("Dental", new Estimate(third, 1e-7, 60), 3, Tone.ACCENT),
                new Intervals.Row("Energy", Estimate.alone(0), 1, Tone.ACCENT)),
            List.of());
    Figures figures = Figures.of(intervals);
    assertThat(Double.parseDouble(figures.rows().getFirst().get(1))).isEqualTo(third);
    assertThat(figures.rows().getFirst().get(2)).isEqualTo("0.0000001");
    assertThat(figures.rows().get(1)).containsExactly("Energy", "0", "", "", "1");
  }

  @Test
  void aCurveIsATableOfItsPoints() {
    Axis share = new Axis("Share", "share", Measure.SHARE, Notation.US_DOLLAR);
    Axis profit = new Axis("Profit", "profit", Measure.SHARE, Notation.US_DOLLAR);
    Curves.Point point = new Curves.Point(0.05, new Estimate(0.3, 0.2, 0.4));
    Curves.Point alone = new Curves.Point(1, Estimate.alone(1));
    Curves curves =
        new Curves(
            share,
            profit,
            List.of(
                new Curves.Line("score", Curves.Stroke.STRONG, List.of(point)),
                new Curves.Line("chance", Curves.Stroke.THIN, List.of(alone))));
    assertThat(Figures.of(curves).csv())
        .isEqualTo(
            "line,share,profit,lower95,upper95\r\nscore,0.05,0.3,0.2,0.4\r\nchance,1,1,,\r\n");
  }

  @Test
  void textThatASpreadsheetWouldRunGetsAnApostrophe() {
    Axis count = new Axis("Accounts", "accounts", Measure.COUNT, US);
    List<Bar> bars =
        List.of(
            new Bar("=HYPERLINK(\"x\")", -3, 1, Tone.ACCENT),
            new Bar("a, b", 2, 1, Tone.ACCENT),
            new Bar("-1.5", 2, 1, Tone.ACCENT));
    assertThat(Figures.of(new Bars(INDUSTRY, count, Bars.Direction.ROWS, bars)).csv())
        .isEqualTo(
            "industry,accounts\r\n\"'=HYPERLINK(\"\"x\"\")\",-3\r\n\"a, b\",2\r\n-1.5,2\r\n");
  }
}
