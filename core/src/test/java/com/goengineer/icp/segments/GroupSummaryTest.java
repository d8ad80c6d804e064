package com.goengineer.icp.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.oracle.Population;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.GradeShares;
import com.goengineer.icp.scoring.InMemoryStatistics;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.ScoredAccounts;
import com.goengineer.icp.scoring.Scorer;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.scoring.component.StandardComponents;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupSummaryTest {

  private final Accounts accounts = Population.random(8, 120).build();
  private final ScoredAccounts scored = score(accounts);

  private static ScoredAccounts score(Accounts accounts) {
    Components components = StandardComponents.standard();
    InMemoryStatistics statistics = new InMemoryStatistics(accounts);
    Weights weights = Weights.defaults(components);
    Model model = Model.fit(components, statistics, weights, GradeShares.STANDARD);
    return new Scorer(model).score(accounts);
  }

  @Test
  void groupsAddUpToTheWhole() {
    List<GroupSummary> groups =
        GroupSummary.of(scored, row -> accounts.text(AccountField.INDUSTRY).orEmpty(row));
    assertThat(groups.stream().mapToLong(GroupSummary::accounts).sum()).isEqualTo(120);
    assertThat(groups.stream().mapToLong(GroupSummary::gp24Cents).sum())
        .isEqualTo(total(AccountField.GP24));
    assertThat(groups.stream().mapToLong(GroupSummary::annualRevenueCents).sum())
        .isEqualTo(total(AccountField.ANNUAL_REVENUE));
    double mean = groups.stream().mapToDouble(each -> each.accounts() * each.meanRaw()).sum() / 120;
    assertThat(mean).isCloseTo(Arrays.stream(scored.raw()).average().orElseThrow(), within(1e-9));
  }

  @Test
  void groupsStandInTheOrderOfTheirNames() {
    List<GroupSummary> groups = GroupSummary.of(scored, row -> scored.grade(row).name());
    assertThat(groups).extracting(GroupSummary::group).containsExactly("A", "B", "C", "D", "F");
    assertThat(groups).allSatisfy(each -> assertThat(each.grades()).hasSize(5));
  }

  private long total(AccountField field) {
    long total = 0;
    for (int row = 0; row < accounts.size(); row++) {
      total += accounts.money(field).orZero(row);
    }
    return total;
  }
}
