package com.goengineer.icp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code icp run --as-of}, as a user types it. */
class AsOfOptionTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aDayBeforeAllSalesIsWarnedOfAndLearningAndJudgingSayWhy() throws IOException {
    Files.writeString(
        folder.resolve("customers.csv"),
        "Customer ID,Company Name,Industry\n1,Alpha Tools,Dental\n2,Beta Optics,Dental\n");
    Files.writeString(
        folder.resolve("sales.csv"),
        """
        Company Name,Dates,GP,Revenue
        Alpha Tools,2013-05-06,10,100
        Beta Optics,2024-01-05,4,9
        """);
    assertThat(icp("run", "--sources", folder.toString(), "--as-of", "1990-01-01")).isZero();
    assertThat(out.toString())
        .contains(
            "Warning      sales.csv: no sale is on or before the as-of date, 1990-01-01: the log"
                + " begins on 2013-05-06, so that GP24")
        .contains("no sale yet");
    String why =
        "All of the sales log is later than the as-of date, 1 Jan 1990: it begins on 6 May 2013.";
    for (String command : new String[] {"optimize", "validate"}) {
      err.getBuffer().setLength(0);
      assertThat(icp(command)).isEqualTo(Outcomes.REFUSED);
      assertThat(err.toString()).contains(why).doesNotContain("covers 0 months");
    }
  }

  @Test
  void whatIsNoDayIsRefusedInWords() {
    assertThat(icp("run", "--sources", folder.toString(), "--as-of", "2026-13-01"))
        .isEqualTo(Outcomes.REFUSED);
    assertThat(err.toString())
        .startsWith(
            "Invalid value for option '--as-of': must be a day such as 2026-10-31, not"
                + " \"2026-13-01\".")
        .doesNotContain("java.");
  }

  private int icp(String... arguments) {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--workspace";
    all[arguments.length + 1] = folder.resolve("workspace").toString();
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }
}
