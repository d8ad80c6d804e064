package com.goengineer.icp.industries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Against what the product's predecessor made of the same values; README.md beside the tables. */
class GoldenValuesTest {
  private static final IndustryStandardizer STANDARD = IndustryStandardizer.of(Taxonomy.standard());

  private record Value(String column, String input, String original, String ours, String because) {
    static Value of(List<String> cells) {
      return new Value(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
    }
  }

  private static final List<Value> VALUES =
      TestTables.rows("golden_values.csv").stream().map(Value::of).toList();

  @Test
  void everyRecordedValueIsMappedAsWritten() {
    assertThat(VALUES).hasSizeGreaterThan(300);
    for (Value value : VALUES) {
      IndustryMapping mapping =
          value.column().equals("industry")
              ? STANDARD.standardize(value.input())
              : STANDARD.standardizeSubList(value.input());
      assertThat(mapping.target().orElse("")).as(value.input()).isEqualTo(value.ours());
    }
  }

  @Test
  void everyDifferenceFromThePredecessorHasAReason() {
    for (Value value : VALUES) {
      boolean same = value.original().equals(value.ours());
      assertThat(value.because().isEmpty()).as(value.input()).isEqualTo(same);
    }
  }

  @Test
  void foreignValuesAreMappedRightOrNotAtAll() {
    for (List<String> row : TestTables.rows("foreign_values.csv")) {
      IndustryMapping mapping = STANDARD.standardize(row.get(0));
      assertThat(mapping.target().orElse(row.get(1))).as(row.get(0)).isEqualTo(row.get(1));
    }
  }
}
