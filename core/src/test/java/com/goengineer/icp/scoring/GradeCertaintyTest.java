package com.goengineer.icp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.oracle.Population;
import com.goengineer.icp.scoring.component.StandardComponents;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradeCertaintyTest {

  private static final Components COMPONENTS = StandardComponents.standard();
  private static final Weights DEFAULTS = Weights.defaults(COMPONENTS);

  private final ScoredAccounts scored = score(Population.random(21, 400).build());

  private static ScoredAccounts score(Accounts accounts) {
    Model model =
        Model.fit(COMPONENTS, new InMemoryStatistics(accounts), DEFAULTS, GradeShares.STANDARD);
    return new Scorer(model).score(accounts);
  }

  private double[] certainty(long seed) {
    List<Weights> draws = GradeCertainty.around(DEFAULTS, COMPONENTS, 60, seed);
    return GradeCertainty.of(scored, COMPONENTS, draws, seed);
  }

  @Test
  void gradesFarFromALimitAreCertainAndBorderlineOnesAreNot() {
    double[] certainty = certainty(1);
    double borderline = mean(certainty, true);
    assertThat(certainty[best()]).isGreaterThan(0.95);
    assertThat(borderline).isLessThan(0.75).isLessThan(mean(certainty, false));
  }

  private int best() {
    double[] raw = scored.raw();
    int best = 0;
    for (int row = 0; row < raw.length; row++) {
      best = raw[row] > raw[best] ? row : best;
    }
    return best;
  }

  private double mean(double[] certainty, boolean borderline) {
    double sum = 0;
    int count = 0;
    for (int row = 0; row < certainty.length; row++) {
      if (scored.isBorderline(row) == borderline) {
        sum += certainty[row];
        count++;
      }
    }
    return sum / count;
  }

  @Test
  void certaintyIsAShareAndTheSameForTheSameSeed() {
    double[] certainty = certainty(5);
    assertThat(certainty).containsExactly(certainty(5));
    assertThat(Arrays.stream(certainty).min().orElseThrow()).isNotNegative();
    assertThat(Arrays.stream(certainty).max().orElseThrow()).isLessThanOrEqualTo(1);
  }

  @Test
  void weightsAroundACentreStayNearIt() {
    for (Weights weights : GradeCertainty.around(DEFAULTS, COMPONENTS, 500, 3)) {
      for (String name : COMPONENTS.names()) {
        assertThat(weights.of(name)).isCloseTo(DEFAULTS.of(name), within(0.12));
      }
    }
    assertThat(GradeCertainty.around(DEFAULTS, COMPONENTS, 500, 3)).hasSize(200);
  }

  @Test
  void drawsAreNeededButNotTooMany() {
    assertThatThrownBy(() -> GradeCertainty.of(scored, COMPONENTS, List.of(), 1))
        .hasMessageContaining("1 to 200 draws, not 0");
  }
}
