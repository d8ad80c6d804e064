package com.goengineer.icp.readers;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.sources.Field;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSettings;
import com.goengineer.icp.table.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Row counts, money and dates of real data sets, as their own descriptions give them. The data are
 * not part of the repository: ICP_EVAL_DATA names the directory that holds them.
 */
class EvaluationDataTest {

  @ParameterizedTest
  @CsvSource({
    "adventureworks/full, 701, 57851, 999494.57, 77548570.20, 2017-07-01, 2020-05-31",
    "adventureworks/asof, 701, 28431, 1240125.89, 42418572.88, 2017-07-01, 2019-05-31",
    "maven_crm/full, 85, 4238, 10005534.00, 10005534.00, 2017-03-01, 2017-12-31",
    "maven_crm/asof, 85, 3042, 7203038.00, 7203038.00, 2017-03-01, 2017-09-30",
    // Its description sums unrounded amounts (59086792.95); we round each cell once, as money is.
    "wwi/asof, 647, 156746, 59086791.98, 118793942.25, 2013-01-01, 2015-05-30",
  })
  void rowsMoneyAndDatesAreThoseOfTheDescription(
      String folder,
      int customers,
      int lines,
      BigDecimal gp,
      BigDecimal revenue,
      LocalDate from,
      LocalDate to) {
    Sources sources = SourceCatalog.read(directory(folder), SourceSettings.NONE);
    Table log = table(sources, SourceRole.SALES_LOG);
    assertThat(table(sources, SourceRole.CUSTOMERS).rows()).isEqualTo(customers);
    assertThat(log.rows()).isEqualTo(lines);
    assertThat(sum(log, "gp")).isEqualByComparingTo(gp);
    assertThat(sum(log, "revenue")).isEqualByComparingTo(revenue);
    assertThat(Arrays.stream(log.day("day").epochDays()).min()).hasValue((int) from.toEpochDay());
    assertThat(Arrays.stream(log.day("day").epochDays()).max()).hasValue((int) to.toEpochDay());
    assertThat(sources.byRole()).hasSize(4);
    assertThat(sources.problems())
        .filteredOn(problem -> problem.severity() == Problem.Severity.SET_ASIDE)
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"adventureworks/asof", "maven_crm/asof", "wwi/asof"})
  void outcomesAndTruthAreListedAsIgnored(String folder) {
    Sources sources = SourceCatalog.read(directory(folder), SourceSettings.NONE);
    assertThat(sources.problems())
        .filteredOn(problem -> problem.code() == Problem.Code.IGNORED_FILE)
        .extracting(problem -> problem.place().file())
        .containsExactly("heldout_future_target.csv", "truth_log_name_to_customer_id.csv");
  }

  /** The golden workbooks come with a copy as text: both must be the same tables. */
  @ParameterizedTest
  @ValueSource(strings = {"case1", "case2"})
  void workbooksAndTheirCopiesAsTextAreTheSameTables(String name, @TempDir Path copies)
      throws IOException {
    Path golden = directory("").toAbsolutePath().resolveSibling("golden").resolve(name);
    Assumptions.assumeTrue(Files.isDirectory(golden), golden + " is not there");
    Files.copy(golden.resolve("csv/customers.csv"), copies.resolve("customers.csv"));
    Files.copy(golden.resolve("csv/sales.csv"), copies.resolve("sales.csv"));
    Sources workbooks = SourceCatalog.read(golden.resolve("input"), SourceSettings.NONE);
    Sources texts = SourceCatalog.read(copies, SourceSettings.NONE);
    for (SourceRole role : List.of(SourceRole.CUSTOMERS, SourceRole.SALES_LOG)) {
      for (Field field : role.fields()) {
        assertThat(TestFolder.column(table(workbooks, role), field.name()))
            .describedAs(role.label() + " " + field.name())
            .isEqualTo(TestFolder.column(table(texts, role), field.name()));
      }
    }
  }

  private static Table table(Sources sources, SourceRole role) {
    StagedSource source = sources.byRole().get(role);
    assertThat(source).describedAs(role.label()).isNotNull();
    return source.table();
  }

  private static BigDecimal sum(Table table, String column) {
    long cents = 0;
    for (int row = 0; row < table.rows(); row++) {
      cents += table.money(column).orZero(row);
    }
    return BigDecimal.valueOf(cents, 2);
  }

  private static Path directory(String folder) {
    String root = System.getenv("ICP_EVAL_DATA");
    Assumptions.assumeTrue(root != null, "ICP_EVAL_DATA is not set: real data are not checked");
    return Path.of(String.valueOf(root), folder);
  }
}
