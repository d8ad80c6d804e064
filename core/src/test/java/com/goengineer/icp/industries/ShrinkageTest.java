package com.goengineer.icp.industries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.statistics.ValueCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShrinkageTest {

  private static final PriorStrength ESTIMATED = new PriorStrength.Estimated();

  private static IndustryPerformance industry(double... performance) {
    return IndustryPerformance.of("any", ValueCounts.of(performance));
  }

  @Test
  void momentsOfUnbalancedIndustriesAreThoseByHand() {
    // means 2 and 6, g = (3 * 2 + 2 * 6) / 5
    Shrinkage shrinkage = Shrinkage.estimate(List.of(industry(1, 2, 3), industry(5, 7)), ESTIMATED);
    double within = (1 + 0 + 1 + 1 + 1) / 3.0;
    double between = (3 * 1.6 * 1.6 + 2 * 2.4 * 2.4 - within) / (5 - 13 / 5.0);
    assertThat(shrinkage.globalMean()).isCloseTo(3.6, within(1e-12));
    assertThat(shrinkage.withinVariance()).isCloseTo(within, within(1e-12));
    assertThat(shrinkage.betweenVariance()).isCloseTo(between, within(1e-12));
    assertThat(shrinkage.priorStrength()).isEqualTo(1); // within / between is below 1
  }

  @Test
  void withoutADifferenceBetweenIndustriesThePriorIsAsStrongAsItGets() {
    List<IndustryPerformance> alike = List.of(industry(0, 10), industry(0, 10), industry(0, 10));
    Shrinkage shrinkage = Shrinkage.estimate(alike, ESTIMATED);
    assertThat(shrinkage.betweenVariance()).isZero();
    assertThat(shrinkage.priorStrength()).isEqualTo(1e6);
  }

  @Test
  void oneIndustryOrOneAccountEachLeavesNothingToEstimate() {
    assertThat(Shrinkage.estimate(List.of(industry(1, 2)), ESTIMATED).priorStrength())
        .isEqualTo(1e6);
    assertThat(Shrinkage.estimate(List.of(industry(1), industry(9)), ESTIMATED).priorStrength())
        .isEqualTo(1e6);
    assertThat(Shrinkage.estimate(List.of(), ESTIMATED).globalMean()).isZero();
  }

  @Test
  void aFixedPriorIsTakenAsItIs() {
    Shrinkage shrinkage =
        Shrinkage.estimate(List.of(industry(1, 2), industry(9)), new PriorStrength.Fixed(20));
    assertThat(shrinkage.shrunkMean(industry(9))).isCloseTo((9 + 20 * 4) / 21.0, within(1e-12));
    assertThatThrownBy(() -> new PriorStrength.Fixed(0)).hasMessageContaining("above 0");
  }

  @Test
  void thePriorIsEstimatedOrANumberOfAccounts() {
    assertThat(PriorStrength.of("estimated")).isEqualTo(ESTIMATED);
    assertThat(PriorStrength.of("20")).isEqualTo(new PriorStrength.Fixed(20));
    assertThatThrownBy(() -> PriorStrength.of("strong"))
        .hasMessageContaining("\"estimated\" or a number of accounts, not \"strong\"");
  }

  @Test
  void plantedVariancesAreFoundOnAverage() {
    double within = 0;
    double between = 0;
    for (int seed = 0; seed < 300; seed++) {
      Shrinkage shrinkage = Shrinkage.estimate(Planted.of(seed, 3, 10).industries, ESTIMATED);
      within += shrinkage.withinVariance() / 300;
      between += shrinkage.betweenVariance() / 300;
    }
    assertThat(within).isCloseTo(100, within(3.0));
    assertThat(between).isCloseTo(9, within(0.9));
  }

  @Test
  void intervalsHoldTheTrueMeanAboutAsOftenAsTheyClaim() {
    int held = 0;
    int all = 0;
    for (int seed = 0; seed < 300; seed++) {
      Planted planted = Planted.of(seed, 3, 10);
      Shrinkage shrinkage = Shrinkage.estimate(planted.industries, ESTIMATED);
      for (int i = 0; i < planted.industries.size(); i++) {
        IndustryPerformance industry = planted.industries.get(i);
        double error = Math.abs(shrinkage.shrunkMean(industry) - planted.trueMeans.get(i));
        held += error <= shrinkage.halfWidth(industry) ? 1 : 0;
        all++;
      }
    }
    assertThat((double) held / all).isBetween(0.90, 0.97);
  }

  /** 20 industries of 5 to 81 accounts around 50, with known effects. */
  private record Planted(List<IndustryPerformance> industries, List<Double> trueMeans) {

    static Planted of(long seed, double betweenDeviation, double withinDeviation) {
      Random random = new Random(seed);
      List<IndustryPerformance> industries = new ArrayList<>();
      List<Double> means = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        double mean = 50 + betweenDeviation * random.nextGaussian();
        means.add(mean);
        double[] performance = new double[5 + 4 * i];
        for (int account = 0; account < performance.length; account++) {
          performance[account] = mean + withinDeviation * random.nextGaussian();
        }
        industries.add(industry(performance));
      }
      return new Planted(industries, means);
    }
  }
}
