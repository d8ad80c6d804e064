package com.goengineer.icp.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WeightedSumTest {

  private static double raw(double[] weights, double... scores) {
    double[][] columns = new double[scores.length][1];
    for (int i = 0; i < scores.length; i++) {
      columns[i][0] = scores[i];
    }
    double[] raw = new double[1];
    WeightedSum.raw(columns, weights, raw);
    return raw[0];
  }

  @Test
  void theRawScoreIsAHundredTimesTheWeightedSum() {
    assertThat(raw(new double[] {0.3, 0, 0.4, 0.3}, 0.5, 0.9, 0.25, 1)).isEqualTo(55);
  }

  @Test
  void whatIsEqualInWordsIsEqualInNumbers() {
    double[] thirds = {0.1, 0.2, 0.7};
    assertThat(raw(thirds, 1, 1, 0)).isEqualTo(30).isEqualTo(raw(new double[] {0.3}, 1));
  }

  @Property
  void aHigherComponentScoreNeverLowersTheRawScore(
      @ForAll @Size(3) List<@DoubleRange(min = 0, max = 1) Double> scores,
      @ForAll @IntRange(max = 2) int component,
      @ForAll @DoubleRange(min = 0, max = 1) double higher) {
    double[] weights = {0.5, 0.2, 0.3};
    double[] before = array(scores);
    double[] raised = before.clone();
    raised[component] = Math.max(before[component], higher);
    assertThat(raw(weights, raised)).isGreaterThanOrEqualTo(raw(weights, before));
  }

  @Property
  void theRawScoreIsBetweenZeroAndAHundred(
      @ForAll @Size(3) List<@DoubleRange(min = 0, max = 1) Double> scores) {
    assertThat(raw(new double[] {0.5, 0.2, 0.3}, array(scores))).isBetween(0.0, 100.0);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
