package com.goengineer.icp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.industries.DataScale;
import com.goengineer.icp.industries.IndustrySettings;
import com.goengineer.icp.industries.PriorStrength;
import com.goengineer.icp.scoring.component.Adoption;
import com.goengineer.icp.statistics.ValueCounts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainTreeTest {

  private record Inner(double share, List<String> names) {}

  private record Outer(
      int count,
      long total,
      boolean exact,
      LocalDate asOf,
      DataScale dataScale,
      PriorStrength prior,
      Map<String, Inner> innerByName,
      ValueCounts table) {}

  private final Outer outer =
      new Outer(
          3,
          4L,
          true,
          LocalDate.of(2025, 6, 30),
          DataScale.MIN_MAX,
          new PriorStrength.Fixed(20),
          Map.of("one", new Inner(0.5, List.of("a", "b"))),
          ValueCounts.of(1, 2, 2));

  @Test
  void aRecordBecomesPlainValuesUnderSnakeCaseNames() {
    assertThat(PlainTree.of(outer))
        .containsExactly(
            Map.entry("count", 3L),
            Map.entry("total", 4L),
            Map.entry("exact", true),
            Map.entry("as_of", "2025-06-30"),
            Map.entry("data_scale", "min_max"),
            Map.entry("prior", Map.of("kind", "fixed", "accounts", 20.0)),
            Map.entry(
                "inner_by_name", Map.of("one", Map.of("share", 0.5, "names", List.of("a", "b")))),
            Map.entry("table", ValueCounts.of(1, 2, 2)));
  }

  @Test
  void theTreeIsReadBackAlsoWithWholeNumbersForRealOnes() {
    assertThat(PlainTree.read(Outer.class, PlainTree.of(outer))).isEqualTo(outer);
    assertThat(PlainTree.read(Inner.class, Map.of("share", 1, "names", List.of())))
        .isEqualTo(new Inner(1.0, List.of()));
  }

  @Test
  void whatIsWrongIsNamedByItsPath() {
    Map<String, Object> tree = new LinkedHashMap<>(PlainTree.of(outer));
    tree.put("inner_by_name", Map.of("one", Map.of("share", "much", "names", List.of())));
    assertThatThrownBy(() -> PlainTree.read(Outer.class, tree))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Outer.inner_by_name.one.share: expected double, found much");
  }

  @Test
  void missingAndUnknownKeysAreRefused() {
    assertThatThrownBy(() -> PlainTree.read(Inner.class, Map.of("share", 1)))
        .hasMessage("Inner: there is no \"names\"");
    assertThatThrownBy(
            () -> PlainTree.read(Inner.class, Map.of("share", 1, "names", List.of(), "more", 2)))
        .hasMessage("Inner: unknown [more]");
  }

  @Test
  void fractionsAreNoWholeNumbersAndNonsenseNoDayOrConstant() {
    assertWrong("count", 2.5, "count: expected int, found 2.5");
    assertWrong("as_of", "yesterday", "as_of: \"yesterday\" is not a day");
    assertWrong("data_scale", "log", "data_scale: expected DataScale, found log");
    assertWrong("prior", Map.of("kind", "guessed"), "prior: expected a kind of PriorStrength");
    assertWrong("table", List.of(1), "table: expected ValueCounts");
    assertWrong("inner_by_name", 1, "inner_by_name: expected a group of values");
  }

  private void assertWrong(String key, Object value, String message) {
    Map<String, Object> tree = new LinkedHashMap<>(PlainTree.of(outer));
    tree.put(key, value);
    assertThatThrownBy(() -> PlainTree.read(Outer.class, tree))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void settingsAreChangedByNameAtAnyDepth() {
    IndustrySettings changed =
        PlainTree.changed(
            IndustrySettings.standard(),
            Map.of("floor", 0.2, "prior", Map.of("kind", "fixed", "accounts", 20)));
    assertThat(changed.floor()).isEqualTo(0.2);
    assertThat(changed.step()).isEqualTo(0.05);
    assertThat(changed.prior()).isEqualTo(new PriorStrength.Fixed(20));
  }

  @Test
  void aRecordThatRefusesItsValuesSaysSoItself() {
    Record settings = Adoption.standard().settings();
    assertThatThrownBy(() -> PlainTree.changed(settings, Map.of("bonus", 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bonus must be 0 to 1, not 3.0");
  }
}
