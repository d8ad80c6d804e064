package com.goengineer.icp.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.oracle.OracleTable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class NormalScoreTest {

  @Test
  void quantilesAreThoseOfScipyAlsoInTheTails() {
    OracleTable oracle = OracleTable.read("/oracles/normal_quantiles.csv");
    for (int row = 0; row < oracle.size(); row++) {
      double expected = oracle.number(row, "quantile");
      assertThat(NormalScore.quantile(oracle.number(row, "probability")))
          .as(oracle.rows().get(row).toString())
          .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
    }
  }

  @Test
  void theMiddleIsExactlyZero() {
    assertThat(NormalScore.quantile(0.5)).isZero();
    assertThat(NormalScore.ofRank(156, 311)).isZero();
  }

  @Test
  void theEndsAreInfinite() {
    assertThat(NormalScore.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(NormalScore.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void ranksBeyondTheRangeScoreLikeItsEnds() {
    assertThat(NormalScore.ofRank(0.5, 10)).isEqualTo(NormalScore.quantile(0.05));
    assertThat(NormalScore.ofRank(10.5, 10)).isEqualTo(NormalScore.quantile(0.95));
  }

  @Test
  void whatIsNoProbabilityIsRefused() {
    assertThatThrownBy(() -> NormalScore.quantile(1.1)).hasMessageContaining("1.1");
    assertThatThrownBy(() -> NormalScore.quantile(Double.NaN)).hasMessageContaining("NaN");
  }

  @Property
  void quantilesAreSymmetricAndAscend(
      @ForAll @DoubleRange(min = 0, max = 0.49) double probability) {
    double lower = NormalScore.quantile(probability);
    assertThat(lower).isLessThanOrEqualTo(NormalScore.quantile(probability * (1 + 1e-9)));
    if (probability > 1e-4) {
      assertThat(NormalScore.quantile(1 - probability)).isCloseTo(-lower, within(1e-11));
    }
  }
}
