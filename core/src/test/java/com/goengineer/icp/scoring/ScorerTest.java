package com.goengineer.icp.scoring;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.oracle.Population;
import com.goengineer.icp.scoring.component.StandardComponents;
import com.goengineer.icp.statistics.ValueCounts;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScorerTest {

  private static final Components COMPONENTS = StandardComponents.all();
  private static final Weights WEIGHTS =
      Weights.of(
          Map.of(
              "vertical", 3.0, "size", 1.0, "adoption", 4.0, "relationship", 2.0, "momentum", 1.0),
          COMPONENTS);

  private static Model fit(Accounts accounts) {
    return Model.fit(COMPONENTS, new InMemoryStatistics(accounts), WEIGHTS, GradeShares.STANDARD);
  }

  private static ScoredAccounts fitAndScore(Accounts accounts) {
    return new Scorer(fit(accounts)).score(accounts);
  }

  @Property(tries = 50)
  void pointsSumToTheRawScoreToTheLastDecimal(@ForAll long seed) {
    ScoredAccounts scored = fitAndScore(Population.random(seed, 60).build());
    for (int row = 0; row < scored.size(); row++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (String component : COMPONENTS.names()) {
        double points = scored.points(component)[row];
        double exact = 100 * WEIGHTS.of(component) * scored.componentScores(component)[row];
        assertThat(points).isCloseTo(exact, within(1.1e-9)).isNotNegative();
        sum = sum.add(BigDecimal.valueOf(points));
      }
      assertThat(sum).isEqualByComparingTo(BigDecimal.valueOf(scored.raw()[row]));
    }
  }

  @Property(tries = 50)
  void theLargestTieIsTheScoreThatMostAccountsShare(@ForAll long seed) {
    ScoredAccounts scored = fitAndScore(Population.random(seed, 60).build());
    Map<Double, Long> accountsByScore =
        Arrays.stream(scored.raw()).boxed().collect(groupingBy(identity(), counting()));
    assertThat(scored.largestTie()).isEqualTo(Collections.max(accountsByScore.values()));
  }

  @Property(tries = 50)
  void theOrderOfTheRowsChangesNothing(@ForAll long seed) {
    Population population = Population.random(seed, 60);
    Map<String, List<Object>> expected = byId(fitAndScore(population.build()));
    assertThat(byId(fitAndScore(population.shuffled(seed + 1).build()))).isEqualTo(expected);
  }

  private static Map<String, List<Object>> byId(ScoredAccounts scored) {
    Map<String, List<Object>> rows = new HashMap<>();
    Standings standings = scored.standings();
    for (int row = 0; row < scored.size(); row++) {
      rows.put(
          Explanation.of(scored, row).accountId(),
          List.of(
              scored.raw()[row],
              scored.score0to100(row),
              scored.grade(row),
              standings.rank()[row],
              standings.averageRank()[row],
              scored.isBorderline(row)));
    }
    return rows;
  }

  @Property(tries = 50)
  void equalRawScoresGetEqualScoresRanksAndGrades(@ForAll long seed) {
    ScoredAccounts scored = fitAndScore(Population.random(seed, 100).build());
    Map<Double, List<Object>> byRaw = new HashMap<>();
    for (int row = 0; row < scored.size(); row++) {
      List<Object> standing =
          List.of(scored.score0to100(row), scored.grade(row), scored.standings().rank()[row]);
      assertThat(byRaw.computeIfAbsent(scored.raw()[row], raw -> standing)).isEqualTo(standing);
    }
  }

  @Property(tries = 50)
  void aHigherRawScoreIsNeverAWorseScoreRankOrGrade(@ForAll long seed) {
    ScoredAccounts scored = fitAndScore(Population.random(seed, 60).build());
    for (int one = 0; one < scored.size(); one++) {
      for (int other = 0; other < scored.size(); other++) {
        if (scored.raw()[one] > scored.raw()[other]) {
          assertThat(scored.score0to100(one)).isGreaterThan(scored.score0to100(other));
          assertThat(scored.grade(one)).isLessThanOrEqualTo(scored.grade(other));
          assertThat(scored.standings().rank()[one]).isLessThan(scored.standings().rank()[other]);
        }
      }
    }
  }

  @Property(tries = 30)
  void aPartScoresAsItDoesInTheWhole(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 59) int cut) {
    Population population = Population.random(seed, 60);
    ScoredAccounts whole = fitAndScore(population.build());
    Scorer scorer = new Scorer(whole.model());
    Accounts part = population.part(cut, 60).build();
    ScoredAccounts scored = scorer.score(part, ValueCounts.of(whole.raw()));
    assertThat(scored.raw()).containsExactly(Arrays.copyOfRange(whole.raw(), cut, 60));
    assertThat(scored.standings().rank())
        .containsExactly(Arrays.copyOfRange(whole.standings().rank(), cut, 60));
    assertThat(scored.standings().score0to100())
        .containsExactly(Arrays.copyOfRange(whole.standings().score0to100(), cut, 60));
  }

  @Property(tries = 30)
  void populationsInPartsAreFittedLikeTheWhole(@ForAll long seed) {
    Population population = Population.random(seed, 60);
    List<Accounts> parts = List.of(population.part(0, 20).build(), population.part(20, 60).build());
    Model inParts =
        Model.fit(COMPONENTS, new InMemoryStatistics(parts), WEIGHTS, GradeShares.STANDARD);
    assertThat(inParts).isEqualTo(fit(population.build()));
  }

  @Property(tries = 10)
  void aModelThatWasWrittenAndReadScoresTheSame(@ForAll long seed) {
    Model model = fit(Population.random(seed, 60).build());
    Model read = Model.read(model.toTree(), COMPONENTS);
    Accounts others = Population.random(seed + 1, 40).build();
    assertThat(read).isEqualTo(model);
    assertThat(new Scorer(read).score(others).raw())
        .containsExactly(new Scorer(model).score(others).raw());
  }

  @Property(tries = 10)
  void nothingIsEverNan(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
    Model model = fit(Population.random(seed, size).build());
    for (GradeMode mode : GradeMode.values()) {
      ScoredAccounts scored =
          new Scorer(model, mode).score(Population.random(seed + 1, 50).build());
      assertThat(scored.raw()).doesNotContain(Double.NaN);
      assertThat(scored.standings().score0to100()).doesNotContain(Double.NaN);
      assertThat(scored.standings().percentile()).doesNotContain(Double.NaN);
      assertThat(scored.dataCompleteness()).doesNotContain(Double.NaN);
      assertThat(scored.effectiveInfluence().values()).doesNotContain(Double.NaN);
    }
  }

  @Test
  void nobodyIsScoredWithoutAnError() {
    ScoredAccounts scored = fitAndScore(new Population().build());
    assertThat(scored.size()).isZero();
    assertThat(ScoreColumns.of(scored).rows()).isZero();
  }

  @Test
  void aModelThatSawNobodyRefusesToScore() {
    Model model = fit(new Population().build());
    Accounts someone = Population.random(1, 1).build();
    assertThatThrownBy(() -> new Scorer(model).score(someone))
        .hasMessageContaining("fitted to no account");
  }

  @Test
  void oneAccountAloneIsInTheMiddle() {
    ScoredAccounts scored = fitAndScore(Population.random(1, 1).build());
    assertThat(scored.score0to100(0)).isEqualTo(50);
    assertThat(scored.standings().rank()).containsExactly(1);
  }

  @Test
  void theForcedCurveGivesTheSharesWhateverTheAccounts() {
    Model model = fit(Population.random(5, 200).build());
    Accounts best = Population.random(99, 20).build();
    ScoredAccounts forced = new Scorer(model, GradeMode.FORCED_CURVE).score(best);
    assertThat(forced.standings().percentile()).contains(1.0);
    assertThat(Arrays.stream(forced.standings().grade()).distinct()).hasSize(5);
  }
}
