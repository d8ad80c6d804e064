package com.goengineer.icp.scoring.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.oracle.Population;
import com.goengineer.icp.scoring.Component;
import com.goengineer.icp.scoring.FittedComponent;
import com.goengineer.icp.scoring.InMemoryStatistics;
import org.junit.jupiter.api.Test;

class RelationshipTest extends ComponentContract {

  @Override
  protected Component component() {
    return Relationship.standard();
  }

  @Override
  protected double scoreOfUnknown() {
    return 0;
  }

  @Override
  protected Record otherSettings() {
    return new Relationship.Settings();
  }

  @Test
  void scoresAreTheLogOfSoftwareRevenueBetweenSmallestAndLargest() {
    Population population = new Population();
    population.account("none");
    population
        .account("some")
        .usd(AccountField.SOFTWARE_LICENSE_REVENUE, 50)
        .usd(AccountField.SAAS_REVENUE, 40)
        .usd(AccountField.MAINTENANCE_REVENUE, 9);
    population.account("most").usd(AccountField.SAAS_REVENUE, 9_999);
    assertThat(scores(component(), population.build()))
        .containsExactly(new double[] {0, 0.5, 1}, within(1e-15));
  }

  @Test
  void aCreditIsSubtractedButTheSumIsNeverBelowZero() {
    Population population = new Population();
    population
        .account("credit")
        .usd(AccountField.SOFTWARE_LICENSE_REVENUE, -900)
        .usd(AccountField.SAAS_REVENUE, 100);
    population.account("some").usd(AccountField.SAAS_REVENUE, 100);
    assertThat(scores(component(), population.build())).containsExactly(0, 1);
  }

  @Test
  void allEqualIsZeroForAll() {
    Population population = new Population();
    population.account("a").usd(AccountField.SAAS_REVENUE, 100);
    population.account("b").usd(AccountField.SAAS_REVENUE, 100);
    assertThat(scores(component(), population.build())).containsOnly(0);
  }

  @Test
  void anAccountBeyondTheRangeScoresLikeItsEnd() {
    Population population = new Population();
    population.account("least").usd(AccountField.SAAS_REVENUE, 10);
    population.account("most").usd(AccountField.SAAS_REVENUE, 100);
    FittedComponent fitted = component().fit(new InMemoryStatistics(population.build()));
    Population others = new Population();
    others.account("less");
    others.account("more").usd(AccountField.SAAS_REVENUE, 1e9);
    double[] scores = new double[2];
    fitted.score(others.build(), scores);
    assertThat(scores).containsExactly(0, 1);
  }
}
