package com.goengineer.icp.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.oracle.Population;
import com.goengineer.icp.scoring.component.StandardComponents;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static ScoredAccounts score(Accounts accounts) {
    Components components = StandardComponents.standard();
    Model model =
        Model.fit(
            components,
            new InMemoryStatistics(accounts),
            Weights.defaults(components),
            GradeShares.STANDARD);
    return new Scorer(model).score(accounts);
  }

  @Test
  void theArithmeticIsSaidInWords() {
    Population population = new Population();
    population.account("A-1");
    population
        .account("A-2")
        .text(AccountField.INDUSTRY, "Dental")
        .count(AccountField.SMALL_BOX_COUNT, 2)
        .usd(AccountField.HARDWARE_REVENUE, 1_000)
        .usd(AccountField.SAAS_REVENUE, 500);
    Explanation explanation = Explanation.of(score(population.build()), 1);
    assertThat(explanation.accountId()).isEqualTo("A-2");
    assertThat(explanation.terms())
        .extracting(Explanation.Term::component)
        .containsExactly("vertical", "size", "adoption", "relationship");
    assertThat(explanation.terms().get(2).reasoning().inputs())
        .containsExactly("weighted printers: 2", "hardware and consumable revenue: 1000");
    assertThat(explanation.terms().get(2).reasoning().arithmetic())
        .isEqualTo("0.6 x printer percentile 1 of 1 + 0.4 x revenue percentile 1 of 1 = 1");
    assertThat(explanation.steps())
        .containsExactly(
            "Raw score = 100 x the weighted scores: vertical 0.3 x 0.6 = 18 points; size 0 x 0.5 ="
                + " 0 points; adoption 0.4 x 1 = 40 points; relationship 0.3 x 1 = 30 points;"
                + " together 88 points.",
            "Average rank 2 from the bottom is percentile 1; its normal score on 50 + 15 z is "
                + explanation.score0to100()
                + ".",
            "Percentile 1 is grade A.");
  }

  @Property(tries = 30)
  void theTermsSumToTheRawScoreToTheLastDecimal(@ForAll long seed) {
    ScoredAccounts scored = score(Population.random(seed, 40).build());
    for (int row = 0; row < scored.size(); row++) {
      Explanation explanation = Explanation.of(scored, row);
      BigDecimal sum =
          explanation.terms().stream()
              .map(term -> BigDecimal.valueOf(term.points()))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).isEqualByComparingTo(BigDecimal.valueOf(explanation.raw()));
    }
  }
}
