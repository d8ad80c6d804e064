package com.goengineer.icp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every engine must do; each implementation inherits it. */
public abstract class EngineContract {
  private Engine engine;

  /** A fresh, empty engine. */
  protected abstract Engine open();

  @BeforeEach
  void start() {
    engine = open();
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void everyTypeComesBackAsItWentIn() {
    engine.load("given", everyType());
    Table back = engine.read("SELECT * FROM given ORDER BY number");
    assertThat(back.text("text").get(0)).isEqualTo("Ångström \"x\", 𝒳");
    assertThat(back.money("money").cents()).containsExactly(-1, 999_999_999_999_999_999L, 0);
    assertThat(back.count("number").values()).containsExactly(1, 2, 3);
    assertThat(back.day("day").epochDays()).containsExactly(-1, 0, 20_000);
    assertThat(back.real("real").values()).containsExactly(0.1, -1e300, Double.MIN_VALUE);
  }

  @Test
  void unknownCellsOfEveryTypeComeBackUnknown() {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("text", Column.Text.unknown(1));
    columns.put("money", Column.Money.unknown(1));
    columns.put("number", Column.Count.unknown(1));
    columns.put("day", Column.Day.unknown(1));
    columns.put("real", new Column.Real(new double[] {Double.NaN}));
    engine.load("given", Table.of(columns));
    Table back = engine.read("SELECT * FROM given");
    assertThat(back.columns().values()).hasSize(5).allMatch(column -> column.isUnknown(0));
  }

  @Test
  void moneyIsSummedExactly() {
    long[] cents = new long[10_000];
    Arrays.fill(cents, 10); // 0.10 has no exact double
    engine.load("given", Table.of(Map.of("gp", new Column.Money(cents))));
    Table sum = engine.read("SELECT SUM(gp) AS gp, CAST(COUNT(*) AS BIGINT) AS lines FROM given");
    assertThat(sum.money("gp").cents()).containsExactly(100_000);
    assertThat(sum.count("lines").values()).containsExactly(10_000);
  }

  @Test
  void textsAreOrderedByCodePointAndNotByLocale() {
    engine.load(
        "given",
        Table.of(
            Map.of(
                "name",
                Column.Text.of(Arrays.asList("b", "B", "ä", "a", "I", "\uFB00", "𝒳", "i")))));
    Table back = engine.read("SELECT name FROM given ORDER BY name");
    assertThat(texts(back)).containsExactly("B", "I", "a", "b", "i", "ä", "\uFB00", "𝒳");
  }

  @Test
  void aStepMakesTheTableOfItsName() {
    engine.load("given", everyType());
    engine.run(new SqlStep("doubled", "SELECT number * 2 AS number FROM given"));
    engine.run(new SqlStep("doubled", "SELECT number + 1 AS number FROM doubled"));
    assertThat(engine.read("SELECT number FROM doubled ORDER BY number").count("number").values())
        .containsExactly(3, 5, 7);
  }

  @Test
  void aJavaFunctionIsCalledByNameAndNeverForUnknown() {
    engine.register(
        new TextFunction(
            "contract_upper", text -> text.isEmpty() ? null : text.toUpperCase(Locale.ROOT)));
    engine.load("given", Table.of(Map.of("name", Column.Text.of(Arrays.asList("i", null, "")))));
    Table back =
        engine.read("SELECT contract_upper(name) AS name FROM given ORDER BY name NULLS LAST");
    assertThat(texts(back)).containsExactly("I", null, null);
  }

  @Test
  void ranksAndCountsAgreeWithTheirDefinition() {
    engine.load("given", everyType());
    Table back =
        engine.read(
            "SELECT CAST(RANK() OVER (ORDER BY money) AS BIGINT) AS place,"
                + " CAST(COUNT(*) OVER (PARTITION BY day) AS BIGINT) AS peers"
                + " FROM given ORDER BY number");
    assertThat(back.count("place").values()).containsExactly(1, 3, 2);
    assertThat(back.count("peers").values()).containsExactly(1, 1, 1);
  }

  @Test
  void aRefusedQueryNamesItself() {
    assertThatThrownBy(() -> engine.read("SELECT nothing FROM nowhere"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nowhere");
  }

  private static Table everyType() {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("text", Column.Text.of(Arrays.asList("Ångström \"x\", 𝒳", "", "a\nb")));
    columns.put("money", new Column.Money(new long[] {-1, 999_999_999_999_999_999L, 0}));
    columns.put("number", new Column.Count(new long[] {1, 2, 3}));
    columns.put("day", new Column.Day(new int[] {-1, 0, 20_000}));
    columns.put("real", new Column.Real(new double[] {0.1, -1e300, Double.MIN_VALUE}));
    return Table.of(columns);
  }

  private static String[] texts(Table table) {
    String[] texts = new String[table.rows()];
    for (int row = 0; row < texts.length; row++) {
      texts[row] = table.text("name").get(row);
    }
    return texts;
  }
}
