package com.goengineer.icp.scoring.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.industries.IndustrySettings;
import com.goengineer.icp.industries.StrategicTiers;
import com.goengineer.icp.oracle.Population;
import com.goengineer.icp.scoring.Component;
import com.goengineer.icp.scoring.InMemoryStatistics;
import org.junit.jupiter.api.Test;

class VerticalTest extends ComponentContract {

  @Override
  protected Component component() {
    return Vertical.standard();
  }

  @Override
  protected double scoreOfUnknown() {
    return 0.3;
  }

  @Override
  protected Record otherSettings() {
    return new Vertical.Settings(IndustrySettings.original(), StrategicTiers.standard());
  }

  @Test
  void accountsOfOneIndustryScoreAlike() {
    Population population = new Population();
    population.account("a").text(AccountField.INDUSTRY, "Dental");
    population.account("b").text(AccountField.INDUSTRY, "Energy");
    population
        .account("c")
        .text(AccountField.INDUSTRY, "Dental")
        .usd(AccountField.HARDWARE_REVENUE, 500);
    double[] scores = scores(component(), population.build());
    assertThat(scores[0]).isEqualTo(scores[2]);
  }

  @Test
  void anIndustryThatWasNotLearnedIsNeutral() {
    Population learned = new Population().account("a").text(AccountField.INDUSTRY, "Dental");
    Population other = new Population().account("b").text(AccountField.INDUSTRY, "Energy");
    double[] scores = new double[1];
    component().fit(new InMemoryStatistics(learned.build())).score(other.build(), scores);
    assertThat(scores[0]).isEqualTo(0.3);
  }

  @Test
  void theExplanationSaysWhatTheIndustryHasBought() {
    Population population = new Population();
    population.account("a").text(AccountField.INDUSTRY, "Dental");
    population
        .account("b")
        .text(AccountField.INDUSTRY, "Dental")
        .usd(AccountField.HARDWARE_REVENUE, 500);
    Vertical.Fitted fitted = Vertical.standard().fit(new InMemoryStatistics(population.build()));
    assertThat(fitted.explain(population.build(), 0, 0.6))
        .satisfies(reasoning -> {
          assertThat(reasoning.inputs()).containsExactly("industry: Dental");
          assertThat(reasoning.arithmetic())
              .isEqualTo(
                  "1 of its 2 accounts have bought; mean performance 250, shrunk to 250: data score"
                      + " 0.5, strategic score 0.7, blended 0.6, weight 0.6");
        });
  }
}
