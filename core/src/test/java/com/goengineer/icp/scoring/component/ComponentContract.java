package com.goengineer.icp.scoring.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.oracle.Population;
import com.goengineer.icp.scoring.Component;
import com.goengineer.icp.scoring.FittedComponent;
import com.goengineer.icp.scoring.InMemoryStatistics;
import com.goengineer.icp.scoring.PlainTree;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What every component promises; its test inherits from here. */
public abstract class ComponentContract {

  /** The component with its standard settings. */
  protected abstract Component component();

  /** The score of an account of which nothing is known, among others of which something is. */
  protected abstract double scoreOfUnknown();

  /** Settings other than the standard ones. */
  protected abstract Record otherSettings();

  @Property(tries = 30)
  void scoresAreBetweenZeroAndOneForEveryPopulation(
      @ForAll long seed, @ForAll @IntRange(max = 80) int size) {
    assertShares(scores(component(), Population.random(seed, size).build()));
  }

  @Property(tries = 30)
  void theOrderOfTheRowsChangesNoBit(@ForAll long seed) {
    Population population = Population.random(seed, 60);
    assertThat(PlainTree.of((Record) fit(population.shuffled(seed + 1).build())))
        .isEqualTo(PlainTree.of((Record) fit(population.build())));
  }

  @Property(tries = 30)
  void partsAreFittedLikeTheWhole(@ForAll long seed, @ForAll @IntRange(max = 60) int cut) {
    Population population = Population.random(seed, 60);
    List<Accounts> parts =
        List.of(population.part(0, cut).build(), population.part(cut, 60).build());
    assertThat(component().fit(new InMemoryStatistics(parts))).isEqualTo(fit(population.build()));
  }

  @Property(tries = 30)
  void oneAccountAloneScoresAsItDidInThePopulation(
      @ForAll long seed, @ForAll @IntRange(max = 59) int row) {
    Population population = Population.random(seed, 60);
    FittedComponent fitted = fit(population.build());
    double[] alone = new double[1];
    fitted.score(population.part(row, row + 1).build(), alone);
    assertThat(alone[0]).isEqualTo(scores(component(), population.build())[row]);
  }

  @Property(tries = 30)
  void accountsOutsideThePopulationScoreBetweenZeroAndOne(@ForAll long seed) {
    FittedComponent fitted = fit(Population.random(seed, 20).build());
    double[] scores = new double[200];
    fitted.score(Population.random(seed + 1, 200).build(), scores);
    assertShares(scores);
  }

  @Property(tries = 10)
  void whatWasFittedSurvivesWritingAndReading(@ForAll long seed) {
    FittedComponent fitted = fit(Population.random(seed, 60).build());
    assertThat(PlainTree.read(component().fittedType(), PlainTree.of((Record) fitted)))
        .isEqualTo(fitted);
  }

  @Property(tries = 10)
  void everyScoreIsExplained(@ForAll long seed) {
    Accounts accounts = Population.random(seed, 30).build();
    FittedComponent fitted = fit(accounts);
    double[] scores = scores(component(), accounts);
    for (int row = 0; row < scores.length; row++) {
      FittedComponent.Reasoning reasoning = fitted.explain(accounts, row, scores[row]);
      assertThat(reasoning.arithmetic()).contains(Figures.of(scores[row]));
      assertThat(reasoning.inputs()).isNotEmpty();
    }
  }

  @Test
  void aPopulationOfNobodyCanBeFitted() {
    FittedComponent fitted = fit(new Population().build());
    double[] scores = new double[50];
    fitted.score(Population.random(1, 50).build(), scores);
    assertShares(scores);
  }

  @Test
  void anAccountOfWhichNothingIsKnownHasItsDocumentedScore() {
    Accounts accounts = Population.random(7, 60).account("nothing known").build();
    assertThat(scores(component(), accounts)[60]).isEqualTo(scoreOfUnknown());
  }

  @Test
  void settingsSurviveWritingAndReading() {
    Record settings = component().settings();
    assertThat(PlainTree.read(settings.getClass(), PlainTree.of(settings))).isEqualTo(settings);
  }

  @Test
  void otherSettingsAreTakenAndThoseOfAnotherComponentRefused() {
    assertThat(component().withSettings(otherSettings()).settings()).isEqualTo(otherSettings());
    record Foreign() {}
    assertThatThrownBy(() -> component().withSettings(new Foreign()))
        .isInstanceOf(ClassCastException.class);
  }

  @Test
  void theFittedComponentHasTheNameOfItsComponent() {
    assertThat(fit(Population.random(1, 5).build()).name()).isEqualTo(component().name());
    assertThat(component().fittedType()).isEqualTo(fit(Population.random(1, 5).build()).getClass());
  }

  @Test
  void scoringAllocatesNothingPerAccount() {
    Accounts few = Population.random(3, 1_000).build();
    Accounts many = Population.random(3, 20_000).build();
    FittedComponent fitted = fit(few);
    allocated(fitted, many); // load classes
    assertThat(allocated(fitted, many) - allocated(fitted, few)).isLessThan(10_000);
  }

  private static long allocated(FittedComponent fitted, Accounts accounts) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    double[] scores = new double[accounts.size()];
    long before = threads.getCurrentThreadAllocatedBytes();
    fitted.score(accounts, scores);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static void assertShares(double[] scores) {
    assertThat(Arrays.stream(scores).boxed().toList())
        .allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
  }

  private FittedComponent fit(Accounts accounts) {
    return component().fit(new InMemoryStatistics(accounts));
  }

  /** The scores of accounts by a component fitted to them. */
  protected static double[] scores(Component component, Accounts accounts) {
    double[] scores = new double[accounts.size()];
    Arrays.fill(scores, Double.NaN);
    component.fit(new InMemoryStatistics(accounts)).score(accounts, scores);
    return scores;
  }
}
