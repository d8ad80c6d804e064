package com.goengineer.icp.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.industries.IndustryWeight;
import com.goengineer.icp.industries.IndustryWeights;
import com.goengineer.icp.industries.Shrinkage;
import com.goengineer.icp.oracle.Population;
import com.goengineer.icp.scoring.component.StandardComponents;
import com.goengineer.icp.scoring.component.Vertical;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The worked example of docs/concepts/scoring.md, number by number. */
class WorkedExampleTest {

  private static Accounts accounts() {
    Population population = new Population();
    population
        .account("10001")
        .text(AccountField.INDUSTRY, "Dental")
        .count(AccountField.BIG_BOX_COUNT, 1)
        .count(AccountField.SMALL_BOX_COUNT, 2)
        .usd(AccountField.HARDWARE_REVENUE, 40_000)
        .usd(AccountField.SAAS_REVENUE, 9_999)
        .usd(AccountField.ANNUAL_REVENUE, 60e6);
    population
        .account("10002")
        .text(AccountField.INDUSTRY, "Dental")
        .usd(AccountField.CONSUMABLE_REVENUE, 2_000)
        .usd(AccountField.SAAS_REVENUE, 99);
    population.account("10003").text(AccountField.INDUSTRY, "Energy");
    population.account("10004").text(AccountField.INDUSTRY, "Energy");
    population.account("10005");
    return population.build();
  }

  private static ScoredAccounts score(Accounts accounts) {
    Components components = StandardComponents.standard();
    InMemoryStatistics statistics = new InMemoryStatistics(accounts);
    Weights weights = Weights.defaults(components);
    Model model = Model.fit(components, statistics, weights, GradeShares.STANDARD);
    return new Scorer(model).score(accounts);
  }

  private static String document() throws IOException {
    return Files.readString(Path.of("..", "docs", "concepts", "scoring.md"));
  }

  @Test
  void everyAccountOfTheDocumentScoresAsItSays() throws IOException {
    ScoredAccounts scored = score(accounts());
    for (int row = 0; row < scored.size(); row++) {
      assertThat(document()).contains(accountLine(scored, row));
    }
  }

  @Test
  void everyIndustryOfTheDocumentWeighsAsItSays() throws IOException {
    IndustryWeights learned = Vertical.standard().fit(new InMemoryStatistics(accounts())).weights();
    for (IndustryWeight industry : learned.industries()) {
      assertThat(document()).contains(industryLine(industry));
    }
    Shrinkage shrinkage = learned.shrinkage();
    assertThat(document())
        .contains(
            String.format(
                Locale.ROOT,
                "cap %.0f, global mean %.0f, k = %.4f",
                learned.cap(),
                shrinkage.globalMean(),
                shrinkage.priorStrength()));
  }

  private static String industryLine(IndustryWeight industry) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %.2f | %.2f | %.2f to %.2f | %.4f | %s | %.4f | %s |",
        industry.industry(),
        industry.accounts(),
        industry.adopters(),
        industry.mean(),
        industry.shrunk(),
        industry.intervalLow(),
        industry.intervalHigh(),
        industry.dataScore(),
        industry.strategic(),
        industry.blended(),
        industry.weight());
  }

  private static String accountLine(ScoredAccounts scored, int row) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %.4f | %s | %s | %s | %.4f | %s | %d |",
        scored.accounts().text(AccountField.ACCOUNT_ID).orEmpty(row),
        scored.componentScores("vertical")[row],
        scored.componentScores("size")[row],
        scored.componentScores("adoption")[row],
        scored.componentScores("relationship")[row],
        scored.raw()[row],
        scored.standings().averageRank()[row],
        scored.score0to100(row),
        scored.grade(row),
        scored.standings().rank()[row]);
  }
}
