package com.goengineer.icp.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.component.StandardComponents;
import com.goengineer.icp.statistics.CounterRandom;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.validation.PlantedLog.Sale;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LeakTest {

  private static final CutOff CUT_OFF =
      new CutOff(LocalDate.of(2022, 6, 30), LocalDate.of(2022, 7, 1), LocalDate.of(2023, 7, 1));

  private static final Components COMPONENTS = StandardComponents.all();

  private static Fold fold(History history) {
    return Fold.at(history, CUT_OFF, COMPONENTS, new AccountNumbers());
  }

  @Property(tries = 25)
  void whatComesAfterTheAsOfDateChangesNoScoreAndNoBaseline(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 2) int kind) {
    PlantedHistory history = PlantedHistory.of(7, 300, 1);
    CounterRandom random = new CounterRandom(seed, 0);
    PlantedHistory changed =
        history.with(sale ->
            sale.day().isAfter(CUT_OFF.asOf())
                ? tampered(sale, kind, random.bits(sale.hashCode()))
                : sale);
    Fold before = fold(history);
    Fold after = fold(changed);
    assertThat(after.scores()).isDeepEqualTo(before.scores());
    double[] weights = {0.2, 0.1, 0.3, 0.2, 0.2};
    for (Baseline baseline : Baseline.values()) {
      assertThat(baseline.scores(after, weights)).isEqualTo(baseline.scores(before, weights));
    }
  }

  /** Deleted, made enormous, or given to another account on another later day. */
  private static Sale tampered(Sale sale, int kind, long bits) {
    LocalDate later = CUT_OFF.asOf().plusDays(1 + (bits & 255));
    return switch (kind) {
      case 0 -> new Sale(sale.account(), later, 0, 0, sale.line());
      case 1 -> new Sale(sale.account(), sale.day(), 99 * sale.gpCents(), 99, sale.line());
      default -> new Sale((int) (bits & 127), later, sale.gpCents(), 5, sale.line());
    };
  }

  @Test
  void revenueThatIncludesLaterSalesMakesItsComponentsUndated() {
    Fold dated = fold(PlantedHistory.of(7, 300, 1));
    assertThat(dated.undated()).isEmpty();
    Fold software =
        fold(PlantedHistory.of(7, 300, 1).withUndated(AccountField.SOFTWARE_LICENSE_REVENUE));
    assertThat(software.undated()).containsExactly("relationship");
    Fold hardware = fold(PlantedHistory.of(7, 300, 1).withUndated(AccountField.HARDWARE_REVENUE));
    assertThat(hardware.undated()).containsExactly("vertical", "adoption");
  }

  @Test
  void aPlantedColumnThatContainsTheOutcomeIsCaughtAsUndated() {
    PlantedHistory history = PlantedHistory.of(7, 300, 1);
    History planted =
        new History() {
          @Override
          public LocalDate firstSale() {
            return history.firstSale();
          }

          @Override
          public LocalDate lastSale() {
            return history.lastSale();
          }

          @Override
          public Accounts today() {
            return history.today();
          }

          @Override
          public Snapshot at(CutOff cutOff) {
            Snapshot honest = history.at(cutOff);
            Column outcome = new Column.Money(honest.outcome().profitCents());
            Accounts leaking =
                new Accounts(
                    honest.accounts().asOf(),
                    honest.accounts().table().with(AccountField.ANNUAL_REVENUE.column(), outcome));
            return new Snapshot(
                leaking, Set.of(AccountField.ANNUAL_REVENUE), honest.past(), honest.outcome());
          }
        };
    assertThat(fold(planted).undated()).containsExactly("size");
  }

  @Test
  void anAccountThatNobodyKnewOnThatDayIsRefused() {
    Map<AccountField, Column> columns =
        Map.of(
            AccountField.ACCOUNT_ID,
            Column.Text.of(List.of("A1")),
            AccountField.FIRST_ORDER,
            new Column.Day(new int[] {Column.Day.UNKNOWN}));
    Accounts unknown = Accounts.of(CUT_OFF.asOf(), columns);
    assertThatThrownBy(() -> snapshot(unknown))
        .hasMessage("account A1 was not known on 2022-06-30");
  }

  @Test
  void anOrderFromTheFutureIsRefused() {
    int day = (int) CUT_OFF.asOf().toEpochDay();
    Map<AccountField, Column> columns =
        Map.of(
            AccountField.ACCOUNT_ID, Column.Text.of(List.of("A1")),
            AccountField.FIRST_ORDER, new Column.Day(new int[] {day - 9}),
            AccountField.LAST_ORDER, new Column.Day(new int[] {day + 1}));
    Accounts ahead = Accounts.of(CUT_OFF.asOf(), columns);
    assertThatThrownBy(() -> snapshot(ahead))
        .hasMessage("account A1 has an order after 2022-06-30");
  }

  private static Snapshot snapshot(Accounts accounts) {
    return new Snapshot(
        accounts,
        Set.of(),
        new Snapshot.Past(new long[1], new long[1]),
        new Snapshot.Outcome(new long[1], new boolean[1]));
  }
}
