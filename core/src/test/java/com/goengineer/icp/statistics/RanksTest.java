package com.goengineer.icp.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.oracle.OracleTable;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RanksTest {

  @Test
  void ranksAreThoseOfScipy() {
    OracleTable oracle = OracleTable.read("/oracles/ranks.csv");
    for (int row = 0; row < oracle.size(); row++) {
      assertThat(Ranks.average(oracle.numbers(row, "sample")))
          .containsExactly(oracle.numbers(row, "ranks"));
    }
  }

  @Test
  void nothingHasNoRanks() {
    assertThat(Ranks.average(new double[0])).isEmpty();
  }

  @Test
  void infinitiesAreTheEnds() {
    double[] sample = {1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    assertThat(Ranks.average(sample)).containsExactly(2, 3, 1);
  }

  @Test
  void nanHasNoRank() {
    assertThatThrownBy(() -> Ranks.average(new double[] {1, Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
  }

  @Test
  void oneWorkspaceRanksSamplesOfAnySize() {
    Ranks ranks = new Ranks(2);
    double[] large = new double[5];
    ranks.average(new double[] {5, 4, 3, 2, 2}, large);
    double[] small = new double[2];
    ranks.average(new double[] {1, 0}, small);
    assertThat(large).containsExactly(5, 4, 3, 1.5, 1.5);
    assertThat(small).containsExactly(2, 1);
  }

  @Property
  void ranksSumToThoseOfDistinctValuesAndKeepTheOrder(
      @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -5, max = 5) Double> values) {
    double[] sample = values.stream().mapToDouble(Math::rint).toArray();
    double[] ranks = Ranks.average(sample);
    int n = sample.length;
    assertThat(Arrays.stream(ranks).sum()).isEqualTo(n * (n + 1) / 2.0);
    for (int i = 1; i < n; i++) {
      assertThat(Double.compare(ranks[i - 1], ranks[i]))
          .isEqualTo(Double.compare(sample[i - 1] + 0.0, sample[i] + 0.0));
    }
  }

  @Property
  void doubledRanksAreTwiceTheAverageRanks(@ForAll @Size(max = 60) byte[] values) {
    double[] sample = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      sample[i] = values[i] >> 3;
    }
    int[] doubled = new int[sample.length];
    new Ranks(sample.length).doubled(sample, doubled);
    assertThat(Arrays.stream(doubled).mapToDouble(each -> each / 2.0).toArray())
        .containsExactly(Ranks.average(sample));
  }
}
