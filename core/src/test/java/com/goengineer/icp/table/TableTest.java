package com.goengineer.icp.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void textKeepsEachDistinctValueOnce() {
    Column.Text text = Column.Text.of(Arrays.asList("b", null, "a", "b"));
    assertThat(text.dictionary()).containsExactly("b", "a");
    assertThat(text.get(3)).isEqualTo("b");
    assertThat(text.isUnknown(1)).isTrue();
  }

  @Test
  void columnsOfUnequalLengthAreRefused() {
    assertThatThrownBy(() -> new Table(Map.of("a", Column.Money.unknown(2)), 3))
        .hasMessageContaining("column a has 2 rows, the table 3");
  }

  @Property(tries = 20)
  void everyTextComesBack(@ForAll @Size(max = 30) String[] values) {
    Column.Text text = Column.Text.of(Arrays.asList(values));
    for (int row = 0; row < values.length; row++) {
      assertThat(text.get(row)).isEqualTo(values[row]);
    }
  }
}
