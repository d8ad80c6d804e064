package com.goengineer.icp.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.goengineer.icp.e2e.Launcher.Outcome;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real sample companies, where the machine has them: rows and money against their published facts.
 */
class RealDataTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({
    "adventureworks/full, 701, 57851, 77548570.20, 999494.57",
    "adventureworks/asof, 701, 28431, 42418572.88, 1240125.89",
    "maven_crm/full, 85, 4238, 10005534.00, 10005534.00",
    "maven_crm/asof, 85, 3042, 7203038.00, 7203038.00",
    "wwi/asof, 647, 156746, 118793942.25, 59086791.98"
  })
  void rowsAndMoneyTieToThePublishedFacts(
      String folder, int accounts, int lines, BigDecimal revenue, BigDecimal grossProfit) {
    Outcome run = run(data().resolve(folder));
    assertThat(run.out())
        .contains("\"accounts\":" + accounts + ",", "\"sales_lines\":" + lines + ",");
    assertThat(total(run.out(), "gp")).isEqualByComparingTo(grossProfit);
    assertThat(total(run.out(), "revenue")).isEqualByComparingTo(revenue);
  }

  /** The sums were taken from the copies as text, cell by cell, without our own code. */
  @ParameterizedTest
  @CsvSource({
    "case1, 299, 3000, 18255741.39, 6018725.81",
    "case2, 999, 9000, 52198368.10, 16832164.66"
  })
  void theGoldenCasesLoseNoMoney(
      String name, int accounts, int lines, BigDecimal revenue, BigDecimal grossProfit) {
    Path golden = data().toAbsolutePath().resolveSibling("golden").resolve(name);
    assumeTrue(Files.isDirectory(golden), golden + " is not there: it is not checked");
    Outcome run = run(golden.resolve("input"));
    assertThat(run.out())
        .contains("\"accounts\":" + accounts + ",", "\"sales_lines\":" + lines + ",");
    assertThat(total(run.out(), "gp")).isEqualByComparingTo(grossProfit);
    assertThat(total(run.out(), "revenue")).isEqualByComparingTo(revenue);
    assertThat(parts(run.out(), "gp")).isEqualByComparingTo(grossProfit);
    assertThat(parts(run.out(), "revenue")).isEqualByComparingTo(revenue);
  }

  private static Path data() {
    String data = System.getenv("ICP_EVAL_DATA");
    assumeTrue(data != null, "ICP_EVAL_DATA is not set: real data is not checked");
    return Path.of(data);
  }

  private Outcome run(Path sources) {
    Outcome run =
        new Launcher(home)
            .icp("run", "--sources", sources.toString(), "--workspace", "w", "--json");
    assertThat(run.exitCode()).as(run.err()).isIn(0, 3);
    return run;
  }

  /** What is attributed, unmatched and set aside. */
  private static BigDecimal parts(String json, String measure) {
    Matcher matcher =
        Pattern.compile(
                "\""
                    + measure
                    + "\":\\{\"total\":\"[-0-9.]+\",\"attributed\":\"([-0-9.]+)\","
                    + "\"unmatched\":\"([-0-9.]+)\",\"set_aside\":\"([-0-9.]+)\"")
            .matcher(json);
    assertThat(matcher.find()).as(json).isTrue();
    return new BigDecimal(matcher.group(1))
        .add(new BigDecimal(matcher.group(2)))
        .add(new BigDecimal(matcher.group(3)));
  }

  private static BigDecimal total(String json, String measure) {
    Matcher matcher =
        Pattern.compile("\"" + measure + "\":\\{\"total\":\"([-0-9.]+)\"").matcher(json);
    assertThat(matcher.find()).as(json).isTrue();
    return new BigDecimal(matcher.group(1));
  }
}
