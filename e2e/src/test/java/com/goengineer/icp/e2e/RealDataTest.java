package com.goengineer.icp.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.goengineer.icp.e2e.Launcher.Outcome;
import java.math.BigDecimal;
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
    String data = System.getenv("ICP_EVAL_DATA");
    assumeTrue(data != null, "ICP_EVAL_DATA is not set: real data is not checked");
    Outcome run =
        new Launcher(home)
            .icp(
                "run", "--sources", Path.of(data, folder).toString(), "--workspace", "w", "--json");
    assertThat(run.exitCode()).as(run.err()).isIn(0, 3);
    assertThat(run.out())
        .contains("\"accounts\":" + accounts + ",", "\"sales_lines\":" + lines + ",");
    assertThat(total(run.out(), "gp")).isEqualByComparingTo(grossProfit);
    assertThat(total(run.out(), "revenue")).isEqualByComparingTo(revenue);
  }

  private static BigDecimal total(String json, String measure) {
    Matcher matcher =
        Pattern.compile("\"" + measure + "\":\\{\"total\":\"([-0-9.]+)\"").matcher(json);
    assertThat(matcher.find()).as(json).isTrue();
    return new BigDecimal(matcher.group(1));
  }
}
