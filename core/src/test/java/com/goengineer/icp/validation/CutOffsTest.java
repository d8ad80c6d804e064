package com.goengineer.icp.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.validation.CutOffs.Choice;
import java.time.LocalDate;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CutOffsTest {

  private static final LocalDate START = LocalDate.of(2019, 1, 1);

  private static Choice choose(LocalDate first, LocalDate last) {
    return CutOffs.choose(first, last, CutOffSettings.DEFAULT);
  }

  private static CutOffs months(int months) {
    Choice choice = choose(START, START.plusMonths(months).minusDays(1));
    return ((Choice.Chosen) choice).cutOffs();
  }

  @Test
  void fourYearsGiveTwelveMonthHorizonsAQuarterApart() {
    CutOffs cutOffs = months(48);
    assertThat(cutOffs.horizonMonths()).isEqualTo(12);
    assertThat(cutOffs.dates()).hasSize(8);
    assertThat(cutOffs.verdict().asOf()).isEqualTo("2021-12-31");
    assertThat(cutOffs.verdict().outcomeFrom()).isEqualTo("2022-01-01");
    assertThat(cutOffs.verdict().outcomeEnd()).isEqualTo("2023-01-01");
    assertThat(cutOffs.dates().getFirst().asOf()).isEqualTo("2020-03-31");
    assertThat(cutOffs.training()).hasSize(4);
    assertThat(cutOffs.independentYears()).isEqualTo(2);
  }

  @Test
  void theHorizonShrinksWithTheLog() {
    assertThat(months(30).horizonMonths()).isEqualTo(12);
    assertThat(months(29).horizonMonths()).isEqualTo(6);
    assertThat(months(15).horizonMonths()).isEqualTo(6);
    assertThat(months(14).horizonMonths()).isEqualTo(3);
    assertThat(months(9).horizonMonths()).isEqualTo(3);
    assertThat(choose(START, START.plusMonths(9).minusDays(2))).isInstanceOf(Choice.TooShort.class);
  }

  @Test
  void sevenMonthsAreRefusedWithTheReason() {
    Choice choice = choose(LocalDate.of(2017, 3, 1), LocalDate.of(2017, 9, 30));
    assertThat(((Choice.TooShort) choice).reason())
        .isEqualTo(
            "The sales log covers 7 months (1 Mar 2017 to 30 Sep 2017). Judging weights needs 9: 3"
                + " of history and two outcome windows of 3 months, one to learn from and one to"
                + " judge by. The default weights stay; how much the grades hang on them is shown"
                + " instead.");
  }

  @Test
  void horizonAndGapCanBeAskedFor() {
    CutOffSettings asked = new CutOffSettings(OptionalInt.of(6), 1, 4);
    Choice choice = CutOffs.choose(START, START.plusMonths(48).minusDays(1), asked);
    CutOffs cutOffs = ((Choice.Chosen) choice).cutOffs();
    assertThat(cutOffs.dates()).hasSize(4);
    assertThat(cutOffs.verdict().asOf()).isEqualTo("2022-05-31");
    assertThat(cutOffs.verdict().outcomeFrom()).isEqualTo("2022-07-01");
    assertThat(cutOffs.verdict().outcomeEnd()).isEqualTo("2023-01-01");
    assertThat(cutOffs.training()).hasSize(1);
  }

  @Property(tries = 300)
  void nothingThatIsLearnedFromWasStillOpenAtTheVerdictsDate(
      @ForAll @IntRange(min = 0, max = 365) int startDay,
      @ForAll @IntRange(min = 0, max = 3000) int days,
      @ForAll @IntRange(min = 0, max = 1) int gap) {
    LocalDate first = START.plusDays(startDay);
    LocalDate last = first.plusDays(days);
    CutOffSettings settings = new CutOffSettings(OptionalInt.empty(), gap, 8);
    if (CutOffs.choose(first, last, settings) instanceof Choice.Chosen(CutOffs cutOffs)) {
      CutOff verdict = cutOffs.verdict();
      assertThat(verdict.outcomeEnd()).isBeforeOrEqualTo(last.plusDays(1));
      assertThat(cutOffs.dates().getFirst().asOf())
          .isAfterOrEqualTo(first.plusMonths(3).minusDays(1));
      for (CutOff training : cutOffs.training()) {
        assertThat(training.outcomeEnd()).isBeforeOrEqualTo(verdict.asOf().plusDays(1));
      }
    } else {
      assertThat(days).isLessThan(31 * (gap == 0 ? 9 : 13));
    }
  }
}
