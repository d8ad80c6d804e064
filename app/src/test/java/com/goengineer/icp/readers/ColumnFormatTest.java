package com.goengineer.icp.readers;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.sources.DateOrder;
import com.goengineer.icp.sources.DecimalSign;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.RoleSettings;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The decimal sign and the order of dates are decided for a column from all its cells, and said.
 */
class ColumnFormatTest {
  @TempDir private Path directory = Path.of("");

  @Test
  void oneDayAboveTwelveDecidesTheWholeColumn() {
    Sources sources = read("03/04/2024,1", "05/06/2024,1", "13/01/2024,1");
    assertThat(days(sources)).containsExactly("2024-04-03", "2024-06-05", "2024-01-13");
    assertThat(notice(sources, Problem.Code.DATE_ORDER))
        .isEqualTo(
            "sales.csv, line 1, column 2 (\"Dates\"): dates such as 03/04/2024 were read as"
                + " day/month/year: 1 cells can only be day/month, 0 only month/day");
  }

  @Test
  void theMajorityDecidesAndTheOthersAreProblems() {
    Sources sources = read("13/01/2024,1", "14/01/2024,1", "01/15/2024,1", "02/03/2024,1");
    assertThat(days(sources)).containsExactly("2024-01-13", "2024-01-14", null, "2024-03-02");
    assertThat(TestFolder.complaints(sources))
        .extracting(Problem::describe)
        .containsExactly(
            "sales.csv, line 4, column 2 (\"Dates\"): \"01/15/2024\" is no date in the order"
                + " day/month/year, in which the rest of the column is read. Write it like"
                + " 2024-05-31");
  }

  @Test
  void withoutEvidenceMonthFirstIsAssumedAndSaid() {
    Sources sources = read("03/04/2024,1");
    assertThat(days(sources)).containsExactly("2024-03-04");
    assertThat(notice(sources, Problem.Code.DATE_ORDER))
        .contains("were read as month/day/year: no cell has a number above 12 that would decide")
        .contains("set sources.sales.date_order = \"dmy\" or \"mdy\" in config.toml");
  }

  @Test
  void theSettingDecidesEvenAgainstTheCells() {
    Sources sources =
        read(RoleSettings.NONE.withDateOrder(DateOrder.DAY_FIRST), "03/04/2024,1", "01/15/2024,1");
    assertThat(days(sources)).containsExactly("2024-04-03", null);
    assertThat(notice(sources, Problem.Code.DATE_ORDER)).contains("config.toml says so");
  }

  @Test
  void isoDatesNeedNoDecisionAndNoNotice() {
    Sources sources = read("2024-03-04,1", "2024-12-31,1");
    assertThat(TestFolder.problems(sources, Problem.Code.DATE_ORDER)).isEmpty();
  }

  @Test
  void oneDecimalCommaDecidesTheWholeColumn() {
    Sources sources = read(";2024-01-01;1.234", ";2024-01-01;1.234,5", ";2024-01-01;5");
    assertThat(amounts(sources)).containsExactly("1234.00", "1234.50", "5.00");
    assertThat(notice(sources, Problem.Code.NUMBER_FORMAT))
        .contains(
            "read with \",\" as the decimal sign: 1 cells allow only the comma, 0 only the point");
  }

  @Test
  void amountsThatContradictTheMajorityAreProblems() {
    Sources sources = read(";2024-01-01;1,5", ";2024-01-01;2,5", ";2024-01-01;3.25");
    assertThat(amounts(sources)).containsExactly("1.50", "2.50", null);
    assertThat(TestFolder.complaints(sources))
        .extracting(Problem::describe)
        .containsExactly(
            "sales.csv, line 4, column 3 (\"GP\"): \"3.25\" is not an amount when \",\" is the"
                + " decimal sign, as in the rest of the column.\n"
                + "Maybe set sources.sales.decimal = \".\" in config.toml");
  }

  @Test
  void amountsInSeveralCurrenciesAreToldAndOneOtherThanTheDollarToo() {
    Sources mixed = read(";2024-01-01;$5", ";2024-01-01;7 EUR", ";2024-01-01;CA$ 1");
    assertThat(amounts(mixed)).containsExactly("5.00", "7.00", "1.00");
    assertThat(notice(mixed, Problem.Code.CURRENCIES)).contains("currencies: CAD, EUR, USD.");
    assertThat(notice(read(";2024-01-01;\u20AC5", ";2024-01-01;7"), Problem.Code.CURRENCIES))
        .contains("amounts in EUR. Nothing is converted");
    assertThat(TestFolder.problems(read(";2024-01-01;$5"), Problem.Code.CURRENCIES)).isEmpty();
  }

  @Test
  void thousandsAreAssumedWithoutEvidenceAndSaid() {
    Sources sources = read(";2024-01-01;1,234");
    assertThat(amounts(sources)).containsExactly("1234.00");
    assertThat(notice(sources, Problem.Code.NUMBER_FORMAT))
        .contains("1 cells such as 1,234 or 1.234 allow both and none decides");
  }

  @Test
  void theDecimalSettingDecidesEvenAgainstTheCells() {
    Sources sources =
        read(
            RoleSettings.NONE.withDecimal(DecimalSign.COMMA),
            ";2024-01-01;1,234",
            ";2024-01-01;0.5");
    assertThat(amounts(sources)).containsExactly("1.23", null);
  }

  @Test
  void evidenceInTheLastOfManyRowsStillDecides() {
    String[] rows = new String[3000];
    Arrays.fill(rows, "03/04/2024,1");
    rows[2999] = "13/04/2024,1";
    Sources sources = read(rows);
    assertThat(days(sources)).hasSize(3000).startsWith("2024-04-03").endsWith("2024-04-13");
    assertThat(TestFolder.complaints(sources)).isEmpty();
  }

  @Test
  void evidenceInTheFirstOfManyRowsDecidesAtOnceAndLaterEvidenceMayOverruleIt() {
    String[] rows = new String[3000];
    Arrays.fill(rows, "01/15/2024,1");
    for (int row = 0; row < 1001; row++) {
      rows[row] = "15/01/2024,1";
    }
    Sources sources = read(rows);
    assertThat(TestFolder.complaints(sources)).hasSize(1001);
    assertThat(days(sources)).endsWith("2024-01-15");
  }

  @Test
  void eachFileIsDecidedByItself() {
    Sources sources =
        TestFolder.sales(directory, "Company Name,Dates,GP\nA,13/01/2024,1\n")
            .with("sales2.csv", "Company Name,Dates,GP\nB,01/13/2024,1\n")
            .read();
    assertThat(days(sources)).containsExactly("2024-01-13", "2024-01-13");
  }

  private Sources read(String... rows) {
    return read(RoleSettings.NONE, rows);
  }

  private Sources read(RoleSettings settings, String... rows) {
    String separator = rows[0].startsWith(";") ? ";" : ",";
    StringBuilder text = new StringBuilder(String.join(separator, "Company Name", "Dates", "GP"));
    for (String row : rows) {
      text.append("\nAcme").append(row.startsWith(";") ? "" : ",").append(row);
    }
    return TestFolder.sales(directory, text.toString())
        .read(SourceSettings.NONE.with(SourceRole.SALES_LOG, settings));
  }

  private static List<@Nullable String> days(Sources sources) {
    return TestFolder.column(TestFolder.table(sources, SourceRole.SALES_LOG), "day");
  }

  private static List<@Nullable String> amounts(Sources sources) {
    return TestFolder.column(TestFolder.table(sources, SourceRole.SALES_LOG), "gp");
  }

  private static String notice(Sources sources, Problem.Code code) {
    assertThat(TestFolder.problems(sources, code)).hasSize(1);
    return TestFolder.problems(sources, code).getFirst().describe();
  }
}
