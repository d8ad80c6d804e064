package com.goengineer.icp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.industries.IndustryWeight;
import com.goengineer.icp.industries.IndustryWeights;
import com.goengineer.icp.oracle.GoldenCase;
import com.goengineer.icp.oracle.OracleTable;
import com.goengineer.icp.scoring.component.StandardComponents;
import com.goengineer.icp.scoring.component.Vertical;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the original's rules switched on, the numbers are the original's to 1e-9. */
class GoldenParityTest {

  private static final Offset<Double> EXACT = within(1e-9);

  @ParameterizedTest
  @ValueSource(strings = {"case1", "case2"})
  void componentScoresAreTheOriginals(String name) {
    GoldenCase golden = GoldenCase.read(name);
    ScoredAccounts scored = score(golden.asGiven(), pipelineWeights());
    for (String component : scored.model().componentNames()) {
      assertThat(scored.componentScores(component))
          .as(component)
          .containsExactly(golden.accounts().column(component + "_score"), EXACT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"case1", "case2"})
  void rawScoresAreTheOriginalsUnderEveryWeightSet(String name) {
    GoldenCase golden = GoldenCase.read(name);
    Map<String, Map<String, Double>> weightSets =
        Map.of(
            "", pipelineWeights(),
            "__default", StandardComponents.ORIGINAL_FALLBACK_WEIGHTS,
            "__equal", equalWeights());
    weightSets.forEach((suffix, weights) ->
        assertThat(score(golden.asGiven(), weights).raw())
            .as("weights" + suffix)
            .containsExactly(golden.accounts().column("ICP_score_raw" + suffix), EXACT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"case1", "case2"})
  void scoresAndGradesAreThoseOfAverageTies(String name) {
    GoldenCase golden = GoldenCase.read(name);
    OracleTable expected = golden.oracle("average_ties.csv");
    Map<String, Map<String, Double>> weightSets =
        Map.of("", pipelineWeights(), "__equal", equalWeights());
    weightSets.forEach((suffix, weights) -> {
      ScoredAccounts scored = score(golden.asGiven(), weights);
      assertThat(scored.standings().score0to100())
          .containsExactly(expected.column("ICP_score" + suffix), EXACT);
      assertThat(Arrays.stream(scored.standings().grade()).map(Grade::name))
          .isEqualTo(expected.texts("ICP_grade" + suffix));
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"case1", "case2"})
  void gradesDifferFromTheOriginalsOnlyWhereItBreaksTies(String name) {
    GoldenCase golden = GoldenCase.read(name);
    ScoredAccounts scored = score(golden.asGiven(), pipelineWeights());
    int size = scored.size();
    for (int row = 0; row < size; row++) {
      if (!scored.grade(row).name().equals(golden.accounts().text(row, "ICP_grade"))) {
        double raw = scored.raw()[row];
        assertThat(Arrays.stream(scored.raw()).filter(each -> each == raw).count())
            .as("ties of row " + row)
            .isGreaterThan(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"case1", "case2"})
  void industryStatisticsAreTheOriginals(String name) {
    GoldenCase golden = GoldenCase.read(name);
    OracleTable expected = golden.table("industry_stats.csv");
    IndustryWeights learned = learned(golden.asGiven());
    assertThat(learned.industries())
        .extracting(IndustryWeight::industry)
        .containsExactlyElementsOf(expected.texts("Industry_clean"));
    for (int row = 0; row < expected.size(); row++) {
      IndustryWeight industry = learned.industries().get(row);
      assertThat((double) industry.accounts()).isEqualTo(expected.number(row, "customer_count"));
      assertThat((double) industry.adopters()).isEqualTo(expected.number(row, "adopter_count"));
      assertClose(industry.mean(), expected.number(row, "success_metric"));
      assertClose(industry.shrunk(), expected.number(row, "shrunk_mean"));
      assertClose(industry.dataScore(), expected.number(row, "data_driven_score"));
      assertClose(industry.strategic(), expected.number(row, "strategic_score"));
      assertClose(industry.blended(), expected.number(row, "blended_score"));
      assertClose(industry.weight(), expected.number(row, "final_score"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"case1", "case2"})
  void weightsAreCleanDecimals(String name) {
    IndustryWeights learned = learned(GoldenCase.read(name).asGiven());
    assertThat(learned.byKey().values())
        .allSatisfy(weight -> assertThat(weight.toString()).matches("[01]\\.\\d{1,2}"));
  }

  private static IndustryWeights learned(Accounts accounts) {
    return Vertical.original().fit(new InMemoryStatistics(accounts)).weights();
  }

  private static void assertClose(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
  }

  private static ScoredAccounts score(Accounts accounts, Map<String, Double> given) {
    Components components = StandardComponents.original();
    Weights weights = Weights.of(given, components);
    InMemoryStatistics statistics = new InMemoryStatistics(accounts);
    Model model = Model.fit(components, statistics, weights, GradeShares.STANDARD);
    return new Scorer(model).score(accounts);
  }

  private static Map<String, Double> pipelineWeights() {
    return Map.of(
        "vertical", 0.3, "size", 0.0, "adoption", 0.4, "relationship", 0.30000000000000004);
  }

  private static Map<String, Double> equalWeights() {
    return Map.of("vertical", 0.25, "size", 0.25, "adoption", 0.25, "relationship", 0.25);
  }
}
