package com.goengineer.icp.charts.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.charts.plot.Axis;
import com.goengineer.icp.charts.plot.Measure;
import com.goengineer.icp.charts.plot.Notation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LinearScaleTest {
  private static final Axis MONEY = axis(Measure.MONEY);

  @Test
  void aScaleEndsAtRoundNumbers() {
    LinearScale scale = LinearScale.covering(MONEY, 0, 2830, 6).between(100, 0);
    assertThat(scale.ticks()).containsExactly(0d, 500d, 1000d, 1500d, 2000d, 2500d, 3000d);
    assertThat(scale.place(0)).isEqualTo(100);
    assertThat(scale.place(1500)).isEqualTo(50);
    assertThat(scale.place(3000)).isEqualTo(0);
  }

  @Test
  void smallStepsHaveNoRoundingNoise() {
    assertThat(LinearScale.covering(MONEY, 0, 0.35, 4).ticks())
        .containsExactly(0d, 0.1, 0.2, 0.3, 0.4);
  }

  @Test
  void countsHaveNoFractions() {
    assertThat(LinearScale.covering(axis(Measure.COUNT), 0, 1, 6).ticks()).containsExactly(0d, 1d);
  }

  @Test
  void aScaleFromZeroGoesBelowItNoFurtherThanItMust() {
    LinearScale scale = LinearScale.fromZero(MONEY, -3, 100, 5);
    assertThat(scale.low()).isEqualTo(-3);
    assertThat(scale.ticks()).containsExactly(0d, 50d, 100d);
  }

  @Property
  void aScaleHoldsBothItsValues(
      @ForAll @DoubleRange(min = -1e12, max = 1e12) double least,
      @ForAll @DoubleRange(min = 0, max = 1e12) double width,
      @ForAll @IntRange(min = 2, max = 10) int ticks) {
    LinearScale scale = LinearScale.covering(MONEY, least, least + width, ticks).between(0, 1);
    assertThat(scale.place(least)).isBetween(-1e-6, 1 + 1e-6);
    assertThat(scale.place(least + width)).isBetween(-1e-6, 1 + 1e-6);
    assertThat(scale.ticks()).hasSizeBetween(2, ticks + 3);
  }

  private static Axis axis(Measure measure) {
    return new Axis("Value", "value", measure, Notation.US_DOLLAR);
  }
}
