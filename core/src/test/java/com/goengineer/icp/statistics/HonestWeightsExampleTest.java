package com.goengineer.icp.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The worked example of docs/concepts/honest-weights.md. */
class HonestWeightsExampleTest {

  private static final double[] SCORE = {90, 80, 80, 40, 10};
  private static final double[] PROFIT = {500, 0, 300, 200, 0};
  private static final boolean[] BOUGHT = {true, false, true, true, false};

  @Test
  void theNumbersOfTheDocumentComeOut() {
    double gini = Gini.of(SCORE, PROFIT);
    double auc = Auc.of(SCORE, BOUGHT);
    double rho = Spearman.of(SCORE, PROFIT);
    assertThat(gini).isCloseTo(950.0 / 1300, within(1e-15));
    assertThat(auc).isCloseTo(0.75, within(1e-15));
    assertThat(rho).isCloseTo(6.75 / 9.5, within(1e-15));
    assertThat(0.5 * gini + 0.25 * (2 * auc - 1) + 0.25 * rho).isCloseTo(0.6680, within(5e-5));
  }

  @Test
  void theRanksOfTheTableComeOut() {
    assertThat(Ranks.average(SCORE)).containsExactly(5, 3.5, 3.5, 2, 1);
    assertThat(Ranks.average(PROFIT)).containsExactly(5, 1.5, 4, 3, 1.5);
  }
}
