package com.goengineer.icp.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ValueCountsTest {

  private final ValueCounts sample = ValueCounts.of(3, 1, 2, 3, 3);

  @Test
  void distinctValuesAscendWithTheirCounts() {
    assertThat(sample.values()).containsExactly(1, 2, 3);
    assertThat(sample.counts()).containsExactly(1, 1, 3);
    assertThat(sample.total()).isEqualTo(5);
  }

  @Test
  void tiedValuesShareTheirAverageRank() {
    assertThat(sample.averageRank(1)).isEqualTo(1);
    assertThat(sample.averageRank(3)).isEqualTo(4);
  }

  @Test
  void aValueThatWasNotObservedStandsHalfwayBetweenItsNeighbours() {
    assertThat(sample.averageRank(0)).isEqualTo(0.5);
    assertThat(sample.averageRank(2.5)).isEqualTo(2.5);
    assertThat(sample.averageRank(9)).isEqualTo(5.5);
  }

  @Test
  void countsBelowAndEqualLeaveNothingOut() {
    assertThat(sample.countBelow(3)).isEqualTo(2);
    assertThat(sample.countOf(3)).isEqualTo(3);
    assertThat(sample.countOf(2.5)).isZero();
    assertThat(sample.countAtMost(2)).isEqualTo(2);
    assertThat(sample.countAtMost(2.5)).isEqualTo(2);
    assertThat(sample.countAtMost(3)).isEqualTo(5);
    assertThat(sample.countBelow(Double.POSITIVE_INFINITY)).isEqualTo(5);
  }

  @Test
  void minusZeroIsZero() {
    assertThat(ValueCounts.of(0.0, -0.0)).isEqualTo(ValueCounts.of(0.0, 0.0));
    assertThat(ValueCounts.of(0.0).countOf(-0.0)).isEqualTo(1);
  }

  @Test
  void numbersThatAreNotFiniteAreRefused() {
    assertThatThrownBy(() -> ValueCounts.of(1, Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> ValueCounts.of(Double.NEGATIVE_INFINITY))
        .hasMessageContaining("-Infinity");
  }

  @Test
  void countsFromElsewhereMustAscendAndBePositive() {
    assertThat(ValueCounts.ofCounts(new double[] {1, 2, 3}, new long[] {1, 1, 3}))
        .isEqualTo(sample);
    assertThatThrownBy(() -> ValueCounts.ofCounts(new double[] {1, 1}, new long[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ValueCounts.ofCounts(new double[] {1}, new long[] {0}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ValueCounts.ofCounts(new double[] {1}, new long[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withoutObservationsSumsAreZeroAndOrderStatisticsRefused() {
    assertThat(ValueCounts.empty().mean()).isZero();
    assertThat(ValueCounts.empty().standardDeviation()).isZero();
    assertThat(ValueCounts.empty().averageRank(7)).isEqualTo(0.5);
    assertThatThrownBy(() -> ValueCounts.empty().max())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ValueCounts.empty().quantile(0.5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void cappingLowersWhatIsAboveAndNothingElse() {
    assertThat(sample.cappedAt(2)).isEqualTo(ValueCounts.of(1, 2, 2, 2, 2));
    assertThat(sample.cappedAt(2.5)).isEqualTo(ValueCounts.of(1, 2, 2.5, 2.5, 2.5));
    assertThat(sample.cappedAt(3)).isEqualTo(sample);
  }

  @Test
  void aboveKeepsWhatIsLarger() {
    assertThat(sample.above(1)).isEqualTo(ValueCounts.of(2, 3, 3, 3));
    assertThat(sample.above(1.5)).isEqualTo(ValueCounts.of(2, 3, 3, 3));
    assertThat(sample.above(3)).isEqualTo(ValueCounts.empty());
  }

  @Test
  void spreadIsThatOfThePopulation() {
    assertThat(ValueCounts.of(2, 4, 4, 4, 5, 5, 7, 9).standardDeviation()).isEqualTo(2);
  }

  @Property
  void partsMergeToTheWholeInAnyOrder(
      @ForAll("samples") List<Double> left, @ForAll("samples") List<Double> right) {
    double[] whole = new double[left.size() + right.size()];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = i < left.size() ? left.get(i) : right.get(i - left.size());
    }
    ValueCounts one = counts(left);
    ValueCounts other = counts(right);
    assertThat(one.merge(other)).isEqualTo(ValueCounts.of(whole));
    assertThat(other.merge(one)).isEqualTo(one.merge(other));
    assertThat(one.merge(ValueCounts.empty())).isEqualTo(one);
  }

  @Property
  void theOrderOfTheSampleChangesNoBit(@ForAll("samples") List<Double> given) {
    List<Double> shuffled = new ArrayList<>(given);
    Collections.shuffle(shuffled, new Random(1));
    assertThat(counts(shuffled).sum()).isEqualTo(counts(given).sum());
    assertThat(counts(shuffled).standardDeviation()).isEqualTo(counts(given).standardDeviation());
  }

  @Property
  void averageRanksAreThoseOfTheSample(@ForAll("samples") List<Double> given) {
    double[] values = array(given);
    double[] ranks = Ranks.average(values);
    for (int i = 0; i < values.length; i++) {
      assertThat(counts(given).averageRank(values[i])).isEqualTo(ranks[i]);
    }
  }

  @Property
  void quantilesAreThoseOfTheSample(@ForAll("samples") List<Double> given) {
    double[] values = array(given);
    for (double probability : new double[] {0, 0.05, 0.5, 0.95, 1}) {
      if (values.length > 0) {
        assertThat(counts(given).quantile(probability))
            .isCloseTo(Quantiles.type7(values, probability), within(0.0));
      }
    }
  }

  @Provide
  Arbitrary<List<Double>> samples() {
    return Arbitraries.of(-3.5, -1.0, 0.0, 0.1, 0.2, 0.30000000000000004, 7.0, 1e6)
        .list()
        .ofMaxSize(40);
  }

  private static ValueCounts counts(List<Double> values) {
    return ValueCounts.of(array(values));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void valuesAreCopiesThatNobodyCanSpoil() {
    Arrays.fill(sample.values(), 0);
    Arrays.fill(sample.counts(), 0);
    assertThat(sample).isEqualTo(ValueCounts.of(1, 2, 3, 3, 3));
  }
}
