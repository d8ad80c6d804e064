package com.goengineer.icp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.oracle.Population;
import com.goengineer.icp.scoring.component.StandardComponents;
import com.goengineer.icp.statistics.ValueCounts;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelTest {

  private static final Components COMPONENTS = StandardComponents.standard();

  private final Population population = Population.random(42, 300);
  private final Accounts accounts = population.build();
  private final Model model = fit(accounts);

  private static Model fit(Accounts accounts) {
    return Model.fit(
        COMPONENTS,
        new InMemoryStatistics(accounts),
        Weights.defaults(COMPONENTS),
        GradeShares.STANDARD);
  }

  private static Weights weights(double vertical, double adoption, double relationship) {
    return Weights.of(
        Map.of(
            "vertical", vertical, "size", 0.0, "adoption", adoption, "relationship", relationship),
        COMPONENTS);
  }

  @Test
  void otherWeightsMoveAccountsAcrossTheFittedLimits() {
    ScoredAccounts now = new Scorer(model).score(accounts);
    ScoredAccounts whatIf = new Scorer(model.withWeights(weights(1, 0, 0))).score(accounts);
    assertThat(whatIf.model().cutOffs()).isEqualTo(now.model().cutOffs());
    assertThat(count(whatIf, Grade.A)).isNotEqualTo(count(now, Grade.A));
    assertThat(mean(whatIf)).isNotCloseTo(mean(now), within(1.0));
  }

  @Test
  void aFilterNeverChangesAScore() {
    ScoredAccounts all = new Scorer(model).score(accounts);
    ScoredAccounts some = new Scorer(model).score(population.part(100, 150).build());
    assertThat(some.standings().score0to100())
        .containsExactly(Arrays.copyOfRange(all.standings().score0to100(), 100, 150));
    assertThat(Arrays.asList(some.standings().grade()))
        .isEqualTo(Arrays.asList(all.standings().grade()).subList(100, 150));
  }

  @Test
  void aModelIsLearnedFromItsOwnAccountsOnly() {
    Model other = fit(Population.random(43, 300).build());
    assertThat(fit(accounts)).isEqualTo(model).isNotEqualTo(other);
  }

  @Test
  void cutOffsAreTheSmallestRawScoreOfEachGrade() {
    ScoredAccounts scored = new Scorer(model).score(accounts);
    model
        .cutOffs()
        .forEach((grade, cutOff) -> {
          for (int row = 0; row < scored.size(); row++) {
            if (scored.grade(row) == grade) {
              assertThat(scored.raw()[row]).isGreaterThanOrEqualTo(cutOff);
            }
          }
          assertThat(model.grade(cutOff)).isEqualTo(grade);
        });
  }

  @Test
  void aScoreBeyondThePopulationStandsAtItsEnd() {
    assertThat(model.grade(0)).isEqualTo(Grade.F);
    assertThat(model.grade(100)).isEqualTo(Grade.A);
  }

  @Test
  void weightsOfOtherComponentsAreRefused() {
    Weights other = new Weights(Map.of("vertical", 1.0));
    assertThatThrownBy(() -> model.withWeights(other)).hasMessageContaining("but weights for");
  }

  @Test
  void theShareOfAGradeDiffersFromTheIntendedOneByTiesOnly() {
    ScoredAccounts scored = new Scorer(model).score(accounts);
    double cutOff = model.cutOffs().getOrDefault(Grade.D, 0.0);
    long tiesAtLimit = model.fittedRaw().countOf(cutOff);
    assertThat((double) count(scored, Grade.F)).isCloseTo(30, within(tiesAtLimit + 1.0));
  }

  @Test
  void effectiveInfluenceIsWeightTimesSpread() {
    ScoredAccounts scored = new Scorer(model).score(accounts);
    Map<String, Double> influence = scored.effectiveInfluence();
    assertThat(influence.values().stream().mapToDouble(each -> each).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(influence.get("size")).isZero();
    double vertical = 0.3 * deviation(scored.componentScores("vertical"));
    double adoption = 0.4 * deviation(scored.componentScores("adoption"));
    double relationship = 0.3 * deviation(scored.componentScores("relationship"));
    double sum = vertical + adoption + relationship;
    assertThat(influence.get("vertical")).isCloseTo(vertical / sum, within(1e-12));
    assertThat(influence.get("adoption")).isCloseTo(adoption / sum, within(1e-12));
  }

  @Test
  void completenessIsTheShareOfKnownInputs() {
    ScoredAccounts nothingKnown = new Scorer(model).score(new Population().account("x").build());
    assertThat(nothingKnown.dataCompleteness()).containsExactly(0);
    double[] completeness = new Scorer(model).score(accounts).dataCompleteness();
    assertThat(Arrays.stream(completeness).map(share -> share * 9).map(x -> x - Math.rint(x)))
        .allSatisfy(rest -> assertThat(rest).isCloseTo(0, within(1e-12)));
  }

  @Test
  void driftIsZeroAtHomeAndGrowsWithTheDistance() {
    Scorer scorer = new Scorer(model);
    ValueCounts home = ValueCounts.of(scorer.rawScore().values(accounts));
    Drift none = Drift.of(model, accounts.asOf(), home);
    assertThat(none.distance()).isZero();
    assertThat(none.ageDays()).isZero();
    assertThat(none.currentShares()).isEqualTo(none.fittedShares());
    ValueCounts elsewhere = ValueCounts.of(99, 99.5, 100);
    Drift far = Drift.of(model, accounts.asOf().plusDays(90), elsewhere);
    assertThat(far.distance()).isCloseTo(1, within(0.05));
    assertThat(far.ageDays()).isEqualTo(90);
    assertThat(far.currentShares()).containsEntry(Grade.A, 1.0).containsEntry(Grade.F, 0.0);
  }

  private static long count(ScoredAccounts scored, Grade grade) {
    return Arrays.stream(scored.standings().grade()).filter(each -> each == grade).count();
  }

  private static double mean(ScoredAccounts scored) {
    return Arrays.stream(scored.standings().score0to100()).average().orElseThrow();
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Math.sqrt(
        Arrays.stream(values).map(each -> (each - mean) * (each - mean)).average().orElseThrow());
  }
}
