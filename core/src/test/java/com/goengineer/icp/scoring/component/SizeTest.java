package com.goengineer.icp.scoring.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.oracle.Population;
import com.goengineer.icp.scoring.Component;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeTest extends ComponentContract {

  @Override
  protected Component component() {
    return Size.standard();
  }

  @Override
  protected double scoreOfUnknown() {
    return 0.5;
  }

  @Override
  protected Record otherSettings() {
    return Size.original().settings();
  }

  @ParameterizedTest
  @CsvSource({
    "5000000000, 0.9",
    "1000000000, 0.9",
    "999999999.99, 1.0",
    "250000000, 1.0",
    "249999999.99, 0.6",
    "50000000, 0.6",
    "49999999.99, 0.4",
    "10000000, 0.4",
    "0.01, 0.4",
    "0, 0.5",
    "-7, 0.5"
  })
  void theFirstTierThatIsReachedScoresWithItsLowerBoundInside(double revenueUsd, double score) {
    Population population = new Population();
    population.account("a").usd(AccountField.ANNUAL_REVENUE, revenueUsd);
    assertThat(scores(component(), population.build())).containsExactly(score);
  }

  @Test
  void whatTheAccountBoughtFromUsIsNotItsSize() {
    Population population = new Population();
    population.account("a").usd(AccountField.HARDWARE_REVENUE, 2e9);
    assertThat(scores(component(), population.build())).containsExactly(0.5);
  }

  @Test
  void tiersThatDoNotDescendAreRefused() {
    List<Size.Tier> tiers = List.of(new Size.Tier(1, 0.4), new Size.Tier(5, 0.9));
    assertThatThrownBy(() -> new Size.Settings(Size.Basis.ANNUAL_REVENUE, tiers, 0.5))
        .hasMessageContaining("tier 2");
  }

  @Test
  void aRevenueThatReachesNoTierScoresAsUnknown() {
    Size.Settings settings =
        new Size.Settings(Size.Basis.ANNUAL_REVENUE, List.of(new Size.Tier(1_000, 0.8)), 0.2);
    Population population = new Population();
    population.account("a").usd(AccountField.ANNUAL_REVENUE, 999);
    assertThat(scores(new Size(settings), population.build())).containsExactly(0.2);
  }
}
