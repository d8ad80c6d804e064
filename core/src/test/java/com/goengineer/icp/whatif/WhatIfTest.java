package com.goengineer.icp.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.GradeMode;
import com.goengineer.icp.scoring.GradeShares;
import com.goengineer.icp.scoring.InMemoryStatistics;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.ScoredAccounts;
import com.goengineer.icp.scoring.Scorer;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.scoring.component.StandardComponents;
import com.goengineer.icp.segments.Segment;
import com.goengineer.icp.segments.Segmentation;
import com.goengineer.icp.table.Column;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

@SuppressWarnings("EnumOrdinal") // the flow is an array by grade
class WhatIfTest {
  private static final Components COMPONENTS = StandardComponents.standard();
  private static final Weights OTHER =
      Weights.of(
          Map.of("vertical", 0.1, "size", 0.4, "adoption", 0.2, "relationship", 0.3), COMPONENTS);

  private static Accounts accounts(long seed, int size) {
    return com.goengineer.icp.oracle.Population.random(seed, size).build();
  }

  private static Model model(Accounts accounts) {
    return Model.fit(
        COMPONENTS,
        new InMemoryStatistics(accounts),
        Weights.defaults(COMPONENTS),
        GradeShares.STANDARD);
  }

  private static WhatIf whatIf(Accounts accounts) {
    return new WhatIf(Population.of(accounts, model(accounts)));
  }

  private static Question question(Weights weights, Filter filter, Window window) {
    return new Question(
        weights,
        Weights.defaults(COMPONENTS),
        GradeMode.FITTED_LIMITS,
        Segmentation.standard(),
        filter,
        window);
  }

  private static Answer ask(WhatIf whatIf, Question question) {
    return whatIf.answer(question, () -> false);
  }

  /** The scorer of the pipeline is the oracle: both kernels give the same bits. */
  @Property(tries = 40)
  void everyNumberIsTheOneThePipelineGives(@ForAll long seed, @ForAll boolean curve) {
    Accounts accounts = accounts(seed, 300);
    Model model = model(accounts);
    GradeMode mode = curve ? GradeMode.FORCED_CURVE : GradeMode.FITTED_LIMITS;
    ScoredAccounts expected = new Scorer(model.withWeights(OTHER), mode).score(accounts);
    Answer answer =
        new WhatIf(Population.of(accounts, model))
            .answer(
                new Question(
                    OTHER,
                    Weights.defaults(COMPONENTS),
                    mode,
                    Segmentation.standard(),
                    Filter.NONE,
                    new Window(SortKey.ID, false, 0, 300)),
                () -> false);
    assertThat(answer.rows()).hasSize(300);
    for (int row = 0; row < 300; row++) {
      AccountLine line = answer.rows().get(row);
      assertThat(line.raw()).isEqualTo(expected.raw()[row]);
      assertThat(line.score0to100()).isEqualTo(expected.score0to100(row));
      assertThat(line.grade()).isEqualTo(expected.grade(row));
      assertThat((long) line.rank()).isEqualTo(expected.standings().rank()[row]);
      assertThat(Arrays.stream(line.points()).sum()).isCloseTo(line.raw(), within(1e-9));
    }
  }

  @Property(tries = 20)
  void aFilterChangesNoScoreAndNoRank(@ForAll long seed) {
    WhatIf whatIf = whatIf(accounts(seed, 200));
    Answer all = ask(whatIf, question(OTHER, Filter.NONE, Window.top(200)));
    Filter some =
        new Filter(
            Set.of(Segment.UNKNOWN, Segment.SMALL_BUSINESS),
            Set.of(Grade.B, Grade.C),
            Set.of(),
            Set.of(),
            "c-0001");
    Answer few = ask(whatIf, question(OTHER, some, Window.top(200)));
    List<String> expected =
        all.rows().stream()
            .filter(line ->
                line.segment() == Segment.UNKNOWN || line.segment() == Segment.SMALL_BUSINESS)
            .filter(line -> line.grade() == Grade.B || line.grade() == Grade.C)
            .filter(line -> line.id().startsWith("C-0001"))
            .map(WhatIfTest::standing)
            .toList();
    assertThat(few.rows().stream().map(WhatIfTest::standing)).isEqualTo(expected);
    assertThat(few.cards().accounts()).isEqualTo(expected.size());
    assertThat(few.flow()).isDeepEqualTo(all.flow());
  }

  private static String standing(AccountLine line) {
    return line.id() + " " + line.rank() + " " + line.score0to100() + " " + line.grade();
  }

  @Property(tries = 20)
  void countsAddUpAndTheFlowTellsWhoMoves(@ForAll long seed) {
    WhatIf whatIf = whatIf(accounts(seed, 250));
    Answer answer = ask(whatIf, question(OTHER, Filter.NONE, Window.top(250)));
    assertThat(Arrays.stream(answer.scores().now()).sum()).isEqualTo(250);
    assertThat(answer.grades().stream().mapToLong(Answer.GradeLine::accounts).sum()).isEqualTo(250);
    assertThat(answer.segments().stream().mapToLong(Answer.SegmentLine::accounts).sum())
        .isEqualTo(250);
    for (Grade saved : Grade.values()) {
      for (Grade now : Grade.values()) {
        long moved =
            answer.rows().stream()
                .filter(line -> line.savedGrade() == saved && line.grade() == now)
                .count();
        assertThat(answer.flow()[saved.ordinal()][now.ordinal()]).isEqualTo(moved);
      }
    }
  }

  @Test
  void theSavedWeightsMoveNobody() {
    WhatIf whatIf = whatIf(accounts(1, 200));
    Weights saved = whatIf.population().model().weights();
    Answer answer = ask(whatIf, question(saved, Filter.NONE, Window.top(200)));
    assertThat(answer.top100InCommon()).isEqualTo(100);
    assertThat(answer.scores().now()).isEqualTo(answer.scores().saved());
    assertThat(answer.rows()).allMatch(line -> line.rank() == line.savedRank());
  }

  @Test
  void weightsCanBeComparedWithOthersThanTheSavedOnes() {
    WhatIf whatIf = whatIf(accounts(6, 200));
    Question question =
        new Question(
            OTHER,
            OTHER,
            GradeMode.FITTED_LIMITS,
            Segmentation.standard(),
            Filter.NONE,
            Window.top(200));
    Answer answer = ask(whatIf, question);
    assertThat(answer.rows()).allMatch(line -> line.rank() == line.savedRank());
    assertThat(answer.top100InCommon()).isEqualTo(100);
    Answer saved = ask(whatIf, question(OTHER, Filter.NONE, Window.top(200)));
    assertThat(saved.rows()).anyMatch(line -> line.rank() != line.savedRank());
    assertThat(saved.rows())
        .allMatch(line -> line.savedRank() == whatIf.savedRank(whatIf.rowOf(line.id())));
    assertThat(saved.scores().limits()).isEqualTo(answer.scores().limits());
  }

  @Test
  void rowsComeInTheOrderAskedForWithUnknownOnesLast() {
    WhatIf whatIf = whatIf(accounts(2, 300));
    for (SortKey key : SortKey.values()) {
      List<AccountLine> rows =
          ask(whatIf, question(OTHER, Filter.NONE, new Window(key, true, 0, 300))).rows();
      assertThat(rows).extracting(AccountLine::id).doesNotHaveDuplicates().hasSize(300);
    }
    List<AccountLine> byRevenue =
        ask(whatIf, question(OTHER, Filter.NONE, new Window(SortKey.ANNUAL_REVENUE, true, 0, 300)))
            .rows();
    assertThat(byRevenue)
        .isSortedAccordingTo(
            Comparator.comparingLong(
                    (AccountLine line) -> line.annualRevenueCents().orElse(Long.MIN_VALUE))
                .reversed()
                .thenComparingInt(AccountLine::rank));
  }

  @Test
  void rowsAreSortedByTheScoreOfAComponentEqualOnesByRank() {
    WhatIf whatIf = whatIf(accounts(2, 300));
    int adoption = whatIf.population().componentNames().indexOf("adoption");
    Comparator<AccountLine> byAdoption =
        Comparator.comparingDouble(line -> line.componentScores()[adoption]);
    for (boolean descending : new boolean[] {true, false}) {
      Window window = new Window(SortKey.ADOPTION, descending, 0, 300);
      assertThat(ask(whatIf, question(OTHER, Filter.NONE, window)).rows())
          .isSortedAccordingTo(
              (descending ? byAdoption.reversed() : byAdoption)
                  .thenComparingInt(AccountLine::rank));
    }
  }

  @Test
  void aWindowIsThatPartOfTheWholeList() {
    WhatIf whatIf = whatIf(accounts(3, 300));
    List<AccountLine> all = ask(whatIf, question(OTHER, Filter.NONE, Window.top(300))).rows();
    List<AccountLine> part =
        ask(whatIf, question(OTHER, Filter.NONE, new Window(SortKey.RANK, false, 120, 30))).rows();
    assertThat(part.stream().map(WhatIfTest::standing))
        .isEqualTo(all.subList(120, 150).stream().map(WhatIfTest::standing).toList());
    assertThatThrownBy(() -> new Window(SortKey.RANK, false, -1, 10))
        .hasMessageContaining("row 0 or later");
  }

  /** A window near the top picks its rows out; all rows in order are the oracle. */
  @Property(tries = 20)
  void theRowsAtTheTopAreThoseOfTheWholeOrder(@ForAll long seed, @ForAll boolean descending) {
    WhatIf whatIf = whatIf(accounts(seed, 200));
    Filter some = new Filter(Set.of(), Set.of(Grade.B, Grade.C, Grade.D), Set.of(), Set.of(), "");
    for (SortKey key : SortKey.values()) {
      Question question = question(OTHER, some, new Window(key, descending, 3, 40));
      Column.Text ids = whatIf.population().accounts().text(AccountField.ACCOUNT_ID);
      List<String> whole = Arrays.stream(whatIf.rows(question)).mapToObj(ids::orEmpty).toList();
      assertThat(ask(whatIf, question).rows())
          .as(key.name())
          .extracting(AccountLine::id)
          .isEqualTo(whole.subList(Math.min(3, whole.size()), Math.min(43, whole.size())));
    }
  }

  @Test
  void aNewerQuestionEndsTheWork() {
    WhatIf whatIf = whatIf(accounts(4, 50));
    assertThatThrownBy(() -> whatIf.answer(question(OTHER, Filter.NONE, Window.top(5)), () -> true))
        .isInstanceOf(WhatIf.Superseded.class);
  }

  @Test
  void nobodyIsAnAnswerToo() {
    WhatIf whatIf = whatIf(accounts(5, 50));
    Filter nobody = new Filter(Set.of(), Set.of(), Set.of(), Set.of(), "no such name");
    Answer answer = ask(whatIf, question(OTHER, nobody, Window.top(5)));
    assertThat(answer.cards().accounts()).isZero();
    assertThat(answer.rows()).isEmpty();
    assertThat(answer.scores().box()).isEmpty();
  }

  @Test
  void namesAreFoundWhateverTheirCase() {
    Accounts accounts =
        new com.goengineer.icp.oracle.Population()
            .account("1")
            .text(AccountField.COMPANY_NAME, "İstanbul ISIL Ltd")
            .account("2")
            .text(AccountField.COMPANY_NAME, "Other")
            .build();
    Filter filter = new Filter(Set.of(), Set.of(), Set.of(), Set.of(), " isil ");
    assertThat(ask(whatIf(accounts), question(OTHER, filter, Window.top(5))).rows())
        .extracting(AccountLine::id)
        .containsExactly("1");
  }

  @Property(tries = 30)
  void radixOrderIsTheStableOrderOfTheKeys(@ForAll long[] keys) {
    int[] expected =
        IntStream.range(0, keys.length)
            .boxed()
            .sorted(Comparator.comparingLong(row -> keys[row]))
            .mapToInt(row -> row)
            .toArray();
    assertThat(RadixOrder.ascending(keys)).isEqualTo(expected);
  }
}
