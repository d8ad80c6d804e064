package com.goengineer.icp.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.oracle.OracleTable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpearmanTest {

  @Test
  void correlationsAreThoseOfScipyAndZeroWhereScipySaysNan() {
    OracleTable oracle = OracleTable.read("/oracles/spearman.csv");
    for (int row = 0; row < oracle.size(); row++) {
      assertThat(Spearman.of(oracle.numbers(row, "left"), oracle.numbers(row, "right")))
          .as("row " + row)
          .isCloseTo(oracle.number(row, "rho"), within(1e-12));
    }
  }

  @Test
  void thereIsNoCorrelationOfOneOrNoObservation() {
    assertThat(Spearman.of(new double[0], new double[0])).isZero();
    assertThat(Spearman.of(new double[] {1}, new double[] {1})).isZero();
  }

  @Test
  void oneWorkspaceJudgesManyScores() {
    Spearman outcome = new Spearman(new double[] {10, 20, 30});
    assertThat(outcome.with(new double[] {1, 2, 3})).isEqualTo(1);
    assertThat(outcome.with(new double[] {3, 2, 1})).isEqualTo(-1);
    assertThat(outcome.with(new double[] {1, 2, 3})).isEqualTo(1);
    assertThatThrownBy(() -> outcome.with(new double[2])).hasMessageContaining("2 scores for 3");
  }

  @Test
  void correlationsOfTheGoldenWeightVectorsAreTheOriginals() {
    OracleTable accounts = OracleTable.read("/golden/case1/accounts.csv");
    OracleTable vectors = OracleTable.read("/golden/case1/optimizer.csv");
    double[] revenue = accounts.column("Total Hardware + Consumable Revenue");
    int[] engaged = IntStream.range(0, revenue.length).filter(row -> revenue[row] > 0).toArray();
    Spearman outcome = new Spearman(IntStream.of(engaged).mapToDouble(i -> revenue[i]).toArray());
    int compared = 0;
    for (int row = 0; row < vectors.size(); row++) {
      if (vectors.text(row, "status").equals("ok")) {
        double[] scores = weighted(accounts, vectors, row, engaged);
        assertThat(outcome.with(scores))
            .isCloseTo(vectors.number(row, "spearman_left_to_right"), within(1e-9));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(200);
  }

  private static double[] weighted(
      OracleTable accounts, OracleTable vectors, int vector, int[] rows) {
    double[] sums = new double[rows.length];
    for (String component : new String[] {"vertical", "size", "adoption", "relationship"}) {
      double weight = vectors.number(vector, "w_" + component);
      for (int i = 0; i < rows.length; i++) {
        sums[i] += weight * accounts.number(rows[i], component + "_score");
      }
    }
    return sums;
  }
}
