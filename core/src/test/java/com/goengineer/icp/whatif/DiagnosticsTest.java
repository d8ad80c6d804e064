package com.goengineer.icp.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.GradeShares;
import com.goengineer.icp.scoring.InMemoryStatistics;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.scoring.component.StandardComponents;
import com.goengineer.icp.whatif.Diagnostics.Bin;
import com.goengineer.icp.whatif.Diagnostics.Panel;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
  private static final Components COMPONENTS = StandardComponents.standard();

  private static Diagnostics diagnostics(long seed, int size) {
    Accounts accounts = com.goengineer.icp.oracle.Population.random(seed, size).build();
    Model model =
        Model.fit(
            COMPONENTS,
            new InMemoryStatistics(accounts),
            Weights.defaults(COMPONENTS),
            GradeShares.STANDARD);
    return Diagnostics.of(Population.of(accounts, model));
  }

  @Test
  void everyPairOfAFigureAndTheScoreItFeedsHasAPanel() {
    assertThat(diagnostics(1, 500).panels())
        .extracting(panel -> panel.input() + " " + panel.against())
        .containsExactly(
            "annual_revenue size",
            "printers adoption",
            "hardware_and_consumable_revenue adoption",
            "software_revenue relationship",
            "annual_revenue icp_score",
            "gp24 icp_score");
  }

  @Property(tries = 20)
  void everyAccountIsInOneGroupOfEachPanel(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int size) {
    for (Panel panel : diagnostics(seed, size).panels()) {
      long inBins = panel.bins().stream().mapToLong(Bin::accounts).sum();
      assertThat(inBins + panel.zero().accounts() + panel.unknown().accounts()).isEqualTo(size);
      assertThat(panel.bins()).hasSizeLessThanOrEqualTo(20);
    }
  }

  @Property(tries = 20)
  void everyAccountIsInOneQuadrantAndTheBestComeFirst(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int size) {
    List<Quadrant> quadrants = diagnostics(seed, size).quadrants();
    assertThat(quadrants)
        .extracting(each -> each.fits() + " " + each.buys())
        .containsExactly("true true", "true false", "false true", "false false");
    assertThat(quadrants.stream().mapToLong(Quadrant::accounts).sum()).isEqualTo(size);
    for (Quadrant each : quadrants) {
      assertThat(each.best()).hasSize((int) Math.min(5, each.accounts()));
      assertThat(each.best()).extracting(Quadrant.Member::rank).isSorted();
    }
  }

  @Test
  void whoFitsHasGradeAOrBAndWhoBuysBroughtProfitInTheLastYear() {
    List<Quadrant> quadrants = diagnostics(1, 500).quadrants();
    long fits = quadrants.get(0).accounts() + quadrants.get(1).accounts();
    assertThat(fits).isBetween(145L, 155L);
    assertThat(quadrants.get(0).best().getFirst().rank()).isLessThan(150);
    assertThat(quadrants.get(2).best()).allMatch(member -> member.rank() > 140);
  }

  @Property(tries = 20)
  void groupsGoFromTheLeastFigureToTheGreatestAndShareNone(@ForAll long seed) {
    for (Panel panel : diagnostics(seed, 200).panels()) {
      double before = 0;
      for (Bin bin : panel.bins()) {
        assertThat(bin.least()).isGreaterThan(before).isLessThanOrEqualTo(bin.greatest());
        assertThat(bin.low()).isBetween(0.0, bin.median());
        assertThat(bin.high()).isBetween(bin.median(), panel.highest());
        before = bin.greatest();
      }
    }
  }

  /** Software revenue feeds Relationship alone: more of it is never worse. */
  @Test
  void aScoreThatIsMadeOfOneFigureRisesWithIt() {
    Panel software = diagnostics(2, 1000).panels().get(3);
    assertThat(software.spearman()).isGreaterThan(0.95);
    for (int i = 1; i < software.bins().size(); i++) {
      assertThat(software.bins().get(i).median())
          .isGreaterThanOrEqualTo(software.bins().get(i - 1).median());
    }
  }

  @Test
  void anEmptyGroupHasNoScore() {
    Panel panel = diagnostics(3, 1).panels().getLast();
    assertThat(panel.spearman()).isNaN();
    assertThat(Stream.of(panel.zero(), panel.unknown()).filter(each -> each.accounts() == 0))
        .isNotEmpty()
        .allSatisfy(empty -> assertThat(empty.median()).isNaN());
  }
}
