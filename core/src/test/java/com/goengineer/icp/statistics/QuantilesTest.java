package com.goengineer.icp.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.oracle.OracleTable;
import org.junit.jupiter.api.Test;

class QuantilesTest {

  @Test
  void quantilesAreThoseOfNumpy() {
    OracleTable oracle = OracleTable.read("/oracles/quantiles.csv");
    for (int row = 0; row < oracle.size(); row++) {
      double expected = oracle.number(row, "quantile");
      double[] sample = oracle.numbers(row, "sample");
      double probability = oracle.number(row, "probability");
      assertThat(Quantiles.type7(sample, probability))
          .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
      assertThat(ValueCounts.of(sample).quantile(probability))
          .isEqualTo(Quantiles.type7(sample, probability));
    }
  }

  @Test
  void anEmptySampleHasNoQuantile() {
    assertThatThrownBy(() -> Quantiles.type7(new double[0], 0.5)).hasMessageContaining("empty");
  }

  @Test
  void whatIsNoProbabilityIsRefused() {
    assertThatThrownBy(() -> Quantiles.type7(new double[] {1}, -0.1)).hasMessageContaining("-0.1");
  }
}
