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
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An outsider with SciPy and the formulas gets every number of the standard model. */
class StandardModelOracleTest {

  private static final Offset<Double> EXACT = within(1e-9);

  @ParameterizedTest
  @ValueSource(strings = {"case1", "case2"})
  void everyScoreAndGradeIsTheOutsiders(String name) {
    GoldenCase golden = GoldenCase.read(name);
    OracleTable expected = golden.oracle("standard_accounts.csv");
    ScoredAccounts scored = score(golden.standardised());
    for (String component : scored.model().componentNames()) {
      assertThat(scored.componentScores(component))
          .as(component)
          .containsExactly(expected.column(component + "_score"), EXACT);
    }
    assertThat(scored.raw()).containsExactly(expected.column("ICP_score_raw"), EXACT);
    assertThat(scored.standings().score0to100())
        .containsExactly(expected.column("ICP_score"), EXACT);
    assertThat(Arrays.stream(scored.standings().grade()).map(Grade::name))
        .isEqualTo(expected.texts("ICP_grade"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"case1", "case2"})
  void everyIndustryWeightAndIntervalIsTheOutsiders(String name) {
    GoldenCase golden = GoldenCase.read(name);
    OracleTable expected = golden.oracle("standard_industries.csv");
    IndustryWeights learned =
        Vertical.standard().fit(new InMemoryStatistics(golden.standardised())).weights();
    assertThat(learned.industries()).hasSize(expected.size());
    for (int row = 0; row < expected.size(); row++) {
      IndustryWeight industry = learned.industries().get(row);
      assertThat(industry.industry()).isEqualTo(expected.text(row, "industry"));
      assertClose(industry.mean(), expected.number(row, "mean"));
      assertClose(industry.shrunk(), expected.number(row, "shrunk"));
      assertClose(industry.intervalLow(), expected.number(row, "interval_low"));
      assertClose(industry.intervalHigh(), expected.number(row, "interval_high"));
      assertClose(industry.dataScore(), expected.number(row, "data_score"));
      assertClose(industry.blended(), expected.number(row, "blended"));
      assertClose(industry.weight(), expected.number(row, "weight"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"case1", "case2"})
  void capMeanAndPriorStrengthAreTheOutsiders(String name) {
    GoldenCase golden = GoldenCase.read(name);
    IndustryWeights learned =
        Vertical.standard().fit(new InMemoryStatistics(golden.standardised())).weights();
    OracleTable expected = golden.oracle("standard_global.csv");
    assertClose(learned.cap(), expected.number(0, "cap"));
    assertClose(learned.shrinkage().globalMean(), expected.number(0, "mean"));
    assertClose(learned.shrinkage().priorStrength(), expected.number(0, "k"));
    assertClose(learned.shrinkage().withinVariance(), expected.number(0, "within"));
    assertClose(learned.shrinkage().betweenVariance(), expected.number(0, "between"));
  }

  private static void assertClose(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
  }

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
}
