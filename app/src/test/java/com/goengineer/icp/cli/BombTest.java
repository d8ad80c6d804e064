package com.goengineer.icp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.readers.WorkbookBuilder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that are made to exhaust a machine, read by a process with 256 MB: each ends in a refusal
 * in words, or in a problem beside the good rows.
 */
class BombTest {
  private static final int MILLION = 1_000_000;
  @TempDir private Path folder;
  private Path sources = Path.of("");
  private Path workspace = Path.of("");
  private String said = "";

  private int run() throws IOException, InterruptedException {
    CommandProcess process =
        CommandProcess.start(
            folder,
            List.of(),
            List.of("-Xmx256m"),
            List.of("run", "--sources", sources + "", "--workspace", workspace + "", "--quiet"));
    int exit = process.end();
    said = process.err();
    return exit;
  }

  private void prepare() throws IOException {
    sources = Files.createDirectories(folder.resolve("sources"));
    workspace = Files.createDirectories(folder.resolve("workspace"));
    Files.writeString(
        sources.resolve("customers.csv"),
        "Customer ID,Company Name,Industry\n1,Alpha Tools,Dental\n2,Beta Works,Dental\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one text without end, a text of more than 1048576 characters",
        "sheets without end, more than 1000 sheets",
        "a sheet that inflates, inflates to far more",
        "columns without end, more than 16384 cells",
        "a line without end, more than 16777216 characters",
        "a quotation without end, more than 16777216 characters",
        "deep settings, cannot be understood",
        "deep tiers, this is not JSON",
      })
  void aBombIsRefusedInWords(String bombAndWords) throws IOException, InterruptedException {
    prepare();
    String[] parts = bombAndWords.split(", ", 2);
    plant(parts[0]);
    assertThat(run()).as(said).isEqualTo(Outcomes.REFUSED);
    assertThat(said)
        .contains(parts[1])
        .doesNotContain("OutOfMemory", "\tat ")
        .hasSizeLessThan(1000);
  }

  private void plant(String bomb) throws IOException {
    switch (bomb) {
      case "one text without end" ->
          workbook(log().sharedStrings("<t>" + "a".repeat(3 * MILLION) + "</t>"));
      case "sheets without end" -> workbook(manySheets());
      case "a sheet that inflates" -> workbook(log(" ".repeat(60 * MILLION)));
      case "columns without end" ->
          text("sales.csv", "Company Name,Dates,GP," + "a,".repeat(MILLION) + "\n", "", 0);
      case "a line without end" -> text("sales.csv", "Company Name,Dates,GP\n", "a", 60);
      case "a quotation without end" -> text("sales.csv", "Company Name,Dates,GP\n\"", "a", 60);
      case "deep settings" -> settings("config.toml", "a = " + "[".repeat(2 * MILLION));
      case "deep tiers" ->
          settings("strategic_industry_tiers.json", "{\"a\":" + "[".repeat(5 * MILLION));
      default -> throw new IllegalArgumentException(bomb);
    }
  }

  @Test
  void numbersThatWouldBeWrittenOutForEverAreProblemsAndGoodRowsCount()
      throws IOException, InterruptedException {
    prepare();
    Files.writeString(
        sources.resolve("sales.csv"),
        """
        Company Name,Dates,GP,Revenue
        Alpha Tools,2026-10-01,10,100
        Alpha Tools,2026-10-02,1e999999999,1e-999999999
        Alpha Tools,2026-10-03,%s,5
        Beta Works,2026-10-04,20,200
        """
            .formatted("9".repeat(MILLION)));
    assertThat(run()).as(said).isEqualTo(Outcomes.SET_ASIDE);
    Path run =
        Files.readAllLines(workspace.resolve("current")).stream()
            .map(id -> workspace.resolve("runs").resolve(id))
            .findFirst()
            .orElseThrow();
    assertThat(Files.readString(run.resolve("links.csv"))).contains(",10.00,").contains(",20.00,");
    assertThat(Files.readString(run.resolve("problems.csv"))).contains("1e999999999");
    assertThat(Files.size(run.resolve("problems.csv"))).isLessThan(20_000);
  }

  private void settings(String name, String text) throws IOException {
    Files.writeString(sources.resolve("sales.csv"), "Company Name,Dates,GP\nAlpha,2026-10-01,1\n");
    Files.writeString(workspace.resolve(name), text);
  }

  private void text(String name, String begin, String part, int millions) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(sources.resolve(name))) {
      out.write(begin);
      String million = part.repeat(MILLION);
      for (int each = 0; each < millions; each++) {
        out.write(million);
      }
    }
  }

  private void workbook(WorkbookBuilder workbook) throws IOException {
    Files.write(sources.resolve("sales.xlsx"), workbook.bytes());
  }

  private static WorkbookBuilder log(String... more) {
    String[] rows = Arrays.copyOf(more, more.length + 1);
    rows[more.length] = WorkbookBuilder.row(2, WorkbookBuilder.shared(0));
    return WorkbookBuilder.workbook().sheet("Log", rows).sharedStrings("Alpha Tools");
  }

  private static WorkbookBuilder manySheets() {
    WorkbookBuilder workbook = WorkbookBuilder.workbook();
    IntStream.range(0, 1001).forEach(each -> workbook.sheet("s" + each));
    return workbook;
  }
}
