package com.goengineer.icp.scoring.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.oracle.Population;
import com.goengineer.icp.scoring.Component;
import org.junit.jupiter.api.Test;

class MomentumTest extends ComponentContract {

  @Override
  protected Component component() {
    return Momentum.standard();
  }

  @Override
  protected double scoreOfUnknown() {
    return 0;
  }

  @Override
  protected Record otherSettings() {
    return new Momentum.Settings(90);
  }

  private static Population ordered(Population population, double profit, int daysAgo) {
    return population
        .account(String.valueOf(population.size()))
        .usd(AccountField.GP12, profit)
        .day(AccountField.LAST_ORDER, Population.AS_OF.minusDays(daysAgo));
  }

  @Test
  void profitCountsHalfAfterTheHalfLife() {
    Population population = new Population();
    ordered(population, 100, 0);
    ordered(population, 200, 180);
    ordered(population, 200, 179);
    ordered(population, 99.99, 0);
    assertThat(scores(component(), population.build()))
        .containsExactly(2.5 / 4, 2.5 / 4, 4 / 4.0, 1 / 4.0);
  }

  @Test
  void lossesAndAccountsWithoutAnOrderHaveNoMomentum() {
    Population population = new Population();
    ordered(population, -50, 10);
    ordered(population, 10, 300);
    population.account("profit without a day").usd(AccountField.GP12, 70);
    assertThat(scores(component(), population.build())).containsExactly(0, 1, 0);
  }

  @Test
  void itIsOffUnlessAskedFor() {
    assertThat(StandardComponents.standard().has("momentum")).isFalse();
    assertThat(StandardComponents.all().has("momentum")).isTrue();
  }

  @Test
  void aHalfLifeOfNoDaysIsRefused() {
    assertThatThrownBy(() -> new Momentum.Settings(0)).hasMessageContaining("half_life_days");
  }
}
