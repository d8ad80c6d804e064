package com.goengineer.icp.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class UtilityTest {

  private static double[] ascending(int size) {
    double[] values = new double[size];
    Arrays.setAll(values, i -> i);
    return values;
  }

  /** Every second account buys, the later the more. */
  private static Utility.Judge judge(int size) {
    double[] profit = new double[size];
    boolean[] bought = new boolean[size];
    for (int i = 1; i < size; i += 2) {
      profit[i] = i;
      bought[i] = true;
    }
    return Utility.DEFAULT.on(profit, bought);
  }

  @Test
  void itIsTheWeightedSumOfItsThreeTerms() {
    Utility.Judge judge = judge(60);
    double[] score = ascending(60);
    double expected =
        0.5 * Gini.of(score, judge.profit())
            + 0.25 * (2 * Auc.of(score, judge.bought()) - 1)
            + 0.25 * Spearman.of(score, judge.profit());
    assertThat(judge.of(score)).isCloseTo(expected, within(1e-14));
    assertThat(judge.dropped()).isEmpty();
  }

  @Test
  void aScoreThatTellsNobodyApartIsWorthNothing() {
    assertThat(judge(60).of(new double[60])).isZero();
  }

  @Test
  void thePerfectOrderIsWorthNearlyOneAndItsReverseTheNegative() {
    Utility.Judge judge = judge(60);
    double perfect = judge.of(judge.profit());
    double[] reversed = Arrays.stream(judge.profit()).map(profit -> -profit).toArray();
    assertThat(perfect).isCloseTo(1, within(1e-12));
    assertThat(judge.of(reversed)).isCloseTo(-perfect, within(0.3)).isNegative();
  }

  @Test
  void aTermWithFewerThanTenAccountsInItsSmallerClassIsDropped() {
    double[] profit = ascending(60);
    boolean[] bought = new boolean[60];
    Arrays.fill(bought, 0, 51, true);
    Utility.Judge judge = Utility.DEFAULT.on(profit, bought);
    assertThat(judge.dropped()).containsExactly("AUC");
    assertThat(judge.shares().gini()).isCloseTo(0.5 / 0.75, within(1e-15));
    assertThat(judge.shares().auc()).isZero();
    bought[50] = false;
    assertThat(Utility.DEFAULT.on(profit, bought).dropped()).isEmpty();
  }

  @Test
  void anOutcomeOfWhichNothingIsLeftJudgesNobody() {
    Utility.Judge judge = Utility.DEFAULT.on(new double[40], new boolean[40]);
    assertThat(judge.usable()).isFalse();
    assertThat(judge.dropped()).containsExactly("Gini", "AUC", "Spearman");
    assertThat(judge.of(ascending(40))).isZero();
  }

  @Test
  void lossesAndUndefinedAmountsAreRefused() {
    assertThatThrownBy(() -> Utility.DEFAULT.on(new double[] {-1}, new boolean[1]))
        .hasMessageContaining("-1.0");
    assertThatThrownBy(() -> Utility.DEFAULT.on(new double[] {Double.NaN}, new boolean[1]))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Utility(0, 0, 0)).hasMessageContaining("not all 0");
  }

  @Property(tries = 50)
  void growingTransformationsOfTheScoreChangeNothing(@ForAll long seed) {
    CounterRandom random = new CounterRandom(seed, 0);
    double[] score = new double[80];
    Arrays.setAll(score, i -> Math.floor(10 * random.uniform(i)));
    double[] stretched = Arrays.stream(score).map(s -> StrictMath.exp(s / 3) - 7).toArray();
    assertThat(judge(80).of(stretched)).isEqualTo(judge(80).of(score));
  }
}
