package com.goengineer.icp.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.table.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RowGroupsTest {

  @Test
  void rowsAreOneGroupWhereTheyAreEqualInAllColumns() {
    Column.Text names = Column.Text.of(List.of("Acme", "Acme", "Beta", "Acme"));
    Column.Text cities = Column.Text.of(List.of("Reno", "Bonn", "Reno", "Reno"));
    assertThat(RowGroups.of(List.of(names, cities))).containsExactly(0, 1, 2, 0);
  }

  @Test
  void unknownIsTheSameAsEmptyAndADictionaryMayRepeatItself() {
    Column.Text repeated = new Column.Text(new int[] {0, 1, 2, -1}, new String[] {"a", "a", ""});
    assertThat(RowGroups.of(List.of(repeated))).containsExactly(0, 0, 1, 1);
  }

  @Test
  void columnsThatNobodyFilledTellNothingApart() {
    assertThat(RowGroups.of(List.of(Column.Text.unknown(3), Column.Text.unknown(3))))
        .containsExactly(0, 0, 0);
    assertThat(RowGroups.of(List.of(Column.Text.unknown(0)))).isEmpty();
  }

  @Property(tries = 50)
  void groupsAreThoseOfTheTexts(@ForAll long seed, @ForAll @IntRange(max = 9_000) int rows) {
    Random random = new Random(seed);
    List<Column.Text> columns = new ArrayList<>();
    for (int column = 0; column < 3; column++) {
      List<String> texts = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        texts.add(random.nextInt(4) == 0 ? "" : "text " + random.nextInt(40));
      }
      columns.add(Column.Text.of(texts));
    }
    Map<List<String>, Integer> expected = new HashMap<>();
    int[] groups = RowGroups.of(columns);
    for (int row = 0; row < rows; row++) {
      int at = row;
      List<String> texts = columns.stream().map(column -> column.orEmpty(at)).toList();
      expected.putIfAbsent(texts, expected.size());
      assertThat(groups[row]).isEqualTo(expected.get(texts));
    }
  }
}
