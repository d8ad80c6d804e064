package com.goengineer.icp.scoring.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.oracle.Population;
import com.goengineer.icp.scoring.Component;
import org.junit.jupiter.api.Test;

class AdoptionTest extends ComponentContract {

  @Override
  protected Component component() {
    return Adoption.standard();
  }

  @Override
  protected double scoreOfUnknown() {
    return 0;
  }

  @Override
  protected Record otherSettings() {
    return new Adoption.Settings(3, 0.5, 0.5, 0.4, 0.1, 6, true);
  }

  @Test
  void scoresFollowTheFormula() {
    Population population = new Population();
    population.account("nothing");
    population.account("revenue only").usd(AccountField.HARDWARE_REVENUE, 100);
    population
        .account("printers and revenue")
        .count(AccountField.BIG_BOX_COUNT, 1)
        .count(AccountField.SMALL_BOX_COUNT, 1)
        .usd(AccountField.CONSUMABLE_REVENUE, 200);
    population.account("many printers").count(AccountField.BIG_BOX_COUNT, 5);
    double[] scores = scores(component(), population.build());
    assertThat(scores[0]).isZero();
    assertThat(scores[1]).isCloseTo(0.5 * Math.sqrt(1 / 2.0), within(1e-15));
    assertThat(scores[2]).isCloseTo(0.6 * 1 / 2 + 0.4 * 1, within(1e-15));
    assertThat(scores[3]).isCloseTo(0.6 * 1 + 0.05, within(1e-15));
  }

  @Test
  void creditsAndNegativeCountsAreNothing() {
    Population population = new Population();
    population
        .account("credit")
        .usd(AccountField.HARDWARE_REVENUE, -500)
        .usd(AccountField.CONSUMABLE_REVENUE, 100)
        .count(AccountField.SMALL_BOX_COUNT, -3);
    population.account("same").usd(AccountField.CONSUMABLE_REVENUE, 100);
    double[] scores = scores(component(), population.build());
    assertThat(scores[0]).isEqualTo(scores[1]).isPositive();
  }

  @Test
  void theBonusNeverLiftsAScoreAboveOne() {
    Population population = new Population();
    population
        .account("best")
        .count(AccountField.BIG_BOX_COUNT, 50)
        .usd(AccountField.HARDWARE_REVENUE, 1e6);
    assertThat(scores(component(), population.build())).containsExactly(1.0);
  }

  @Test
  void withTheOriginalsRuleAPopulationWithoutDifferenceIsHalfwayUp() {
    Population population = new Population();
    population.account("a").usd(AccountField.HARDWARE_REVENUE, 100);
    population.account("b").usd(AccountField.HARDWARE_REVENUE, 100);
    assertThat(scores(Adoption.original(), population.build())).containsOnly(0.5 * Math.sqrt(0.5));
    assertThat(scores(component(), population.build())).containsOnly(0.5 * Math.sqrt(0.75));
  }

  @Test
  void sharesThatCouldExceedOneAreRefused() {
    assertThatThrownBy(() -> new Adoption.Settings(2, 0.7, 0.4, 0.5, 0.05, 10, false))
        .hasMessageContaining("printer_share + revenue_share");
  }
}
