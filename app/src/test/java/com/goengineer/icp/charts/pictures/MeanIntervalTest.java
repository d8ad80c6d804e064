package com.goengineer.icp.charts.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.charts.plot.Estimate;
import com.goengineer.icp.statistics.ValueCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeanIntervalTest {

  /** From {@code scipy.stats.t.ppf(0.975, freedom)}, SciPy 1.10.1. */
  @ParameterizedTest
  @CsvSource({
    "1, 12.706204736432095", "2, 4.302652729911275", "10, 2.2281388519649385",
    "29, 2.045229642132703", "30, 2.0422724563012373", "31, 2.0395134463964077",
    "60, 2.0002978210582616", "1000, 1.9623390808264074", "100000, 1.9599877075346093"
  })
  void quantilesAgreeWithSciPy(long freedom, double expected) {
    assertThat(MeanInterval.studentQuantile(freedom)).isCloseTo(expected, within(1e-4));
  }

  @Test
  void fewerThanFiveValuesHaveNoInterval() {
    assertThat(MeanInterval.of(ValueCounts.of(7)).hasInterval()).isFalse();
    assertThat(MeanInterval.of(ValueCounts.of(1, 2, 3, 6))).isEqualTo(Estimate.alone(3));
  }

  /** From {@code scipy.stats.t.interval(0.95, 4, 3, scipy.stats.sem([1, 2, 3, 4, 5]))}. */
  @Test
  void fiveValuesHaveTheIntervalOfSciPy() {
    Estimate estimate = MeanInterval.of(ValueCounts.of(5, 1, 4, 2, 3));
    assertThat(estimate.value()).isEqualTo(3);
    assertThat(estimate.lower95()).isCloseTo(1.0367568385224393, within(1e-6));
    assertThat(estimate.upper95()).isCloseTo(4.9632431614775605, within(1e-6));
  }

  @Test
  void equalValuesHaveAnIntervalOfNoWidth() {
    assertThat(MeanInterval.of(ValueCounts.of(7, 7, 7, 7, 7))).isEqualTo(new Estimate(7, 7, 7));
  }
}
