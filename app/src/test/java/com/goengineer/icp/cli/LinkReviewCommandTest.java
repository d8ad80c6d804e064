package com.goengineer.icp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The review queue out and in, as a user types it. */
class LinkReviewCommandTest {
  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void makeARun() throws IOException {
    Path sources = Files.createDirectories(directory.resolve("sources"));
    Files.writeString(
        sources.resolve("customers.csv"),
        """
        Customer ID,Company Name,Industry
        1,Alpha Tools Inc,Dental
        3,Gamma Optics Laboratories,Dental
        """);
    Files.writeString(
        sources.resolve("sales.csv"),
        """
        Company Name,Dates,GP,Revenue
        ALPHA TOOLS,2026-10-01,10,100
        Gama Optic,2026-10-02,40,400
        """);
    assertThat(icp("run", "--sources", sources.toString(), "--quiet")).isZero();
  }

  @Test
  void answersComeBackAndCountInTheNextRun() throws IOException {
    Path sheet = directory.resolve("review.csv");
    assertThat(icp("link", "review", "--out", sheet.toString(), "--json")).isZero();
    assertThat(out.toString()).contains("\"review\":1").contains("\"audit\":0");
    List<String> lines = Files.readAllLines(sheet);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).startsWith(",,,review,sales,Gama Optic,,3,Gamma Optics Laboratories,");
    Files.write(sheet, List.of(lines.get(0), "yes" + lines.get(1)));
    assertThat(icp("link", "review", "--in", sheet.toString(), "--author", "anna")).isZero();
    assertThat(out.toString()).contains("1 answers read, 1 of them new.");
    assertThat(Files.readString(directory.resolve("workspace/decisions/links.csv")))
        .contains(",anna,must_link,Gama Optic,3,,,review,");
    assertThat(icp("run", "--sources", directory.resolve("sources").toString(), "--json")).isZero();
    assertThat(out.toString()).contains("\"attributed\":\"50.00\"");
  }

  @Test
  void aBadSheetIsRefusedWithItsPlaceAndNothingIsWritten() throws IOException {
    Path sheet = directory.resolve("review.csv");
    Files.writeString(sheet, "answer,name,customer_id\nperhaps,Gama Optic,3\n");
    assertThat(icp("link", "review", "--in", sheet.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("row 2, column \"answer\": \"perhaps\" is none of yes, no");
    assertThat(directory.resolve("workspace/decisions/links.csv")).doesNotExist();
  }

  @Test
  void answersAboutNamesThatNoSourceHasAreKeptAndNamed() throws IOException {
    Path sheet = directory.resolve("review.csv");
    Files.writeString(
        sheet,
        """
        answer,name,customer_id
        yes,Totally Unknown Corp Xyz,3
        undo,"Nobody Inc",1
        no,Gama Optic,1
        """);
    assertThat(icp("link", "review", "--in", sheet.toString())).isZero();
    assertThat(out.toString())
        .contains("3 answers read, 3 of them new.")
        .contains(
            "No source of the current run has \"Totally Unknown Corp Xyz\", \"Nobody Inc\": the"
                + " answers are kept");
    assertThat(icp("link", "review", "--in", sheet.toString(), "--json")).isZero();
    assertThat(out.toString())
        .contains("\"names_without_source\":[\"Totally Unknown Corp Xyz\",\"Nobody Inc\"]");
  }

  @Test
  void aWorkspaceWithoutACurrentRunIsRefusedWithWhatToDo() throws IOException {
    Files.delete(directory.resolve("workspace/current"));
    Path sheet = directory.resolve("review.csv");
    assertThat(icp("link", "review", "--out", sheet.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("names no run that is there", "icp runs restore RUN");
  }

  @Test
  void aFileThatIsNoSheetIsRefused() throws IOException {
    Path sheet = directory.resolve("other.csv");
    Files.writeString(sheet, "a,b\n1,2\n");
    assertThat(icp("link", "review", "--in", sheet.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("has no column \"answer\"");
    assertThat(icp("link", "review")).isEqualTo(2);
  }

  private int icp(String... arguments) {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--workspace";
    all[arguments.length + 1] = directory.resolve("workspace").toString();
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }
}
