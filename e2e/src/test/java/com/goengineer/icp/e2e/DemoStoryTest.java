package com.goengineer.icp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.e2e.Launcher.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The README's story, in its order: demo, own files, history, what-if, export. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoStoryTest {
  @TempDir static Path home;

  private Launcher launcher() {
    return new Launcher(home);
  }

  @Test
  @Order(1)
  void demoWritesASampleAndScoresIt() {
    Outcome demo =
        launcher().icp("demo", "--no-serve", "--accounts", "800", "--sales-lines", "6000");
    assertThat(demo.exitCode()).as(demo.err()).isZero();
    assertThat(demo.out())
        .contains("Scored", "Grades", "Matched", "Gross profit", "set aside", "report.html");
    assertThat(home.resolve("demo/sources")).isDirectoryContaining("glob:**/JY - *.xlsx");
    for (String artefact : artefactsOfTheReadme()) {
      assertThat(home.resolve("demo/workspace/latest").resolve(artefact)).exists();
    }
  }

  private List<String> artefactsOfTheReadme() {
    return List.of(
        "report.html",
        "icp_scored_accounts.csv",
        "accounts.parquet",
        "problems.csv",
        "links.csv",
        "industries.csv",
        "industry_weights.json",
        "optimized_weights.json",
        "model.json",
        "charts",
        "manifest.json");
  }

  @Test
  @Order(2)
  void runOnMessyFilesEndsWithThreeAndOneJsonObject() {
    Outcome run =
        launcher().icp("run", "--sources", "demo/sources", "--workspace", "workspace", "--json");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
    assertThat(run.out().strip()).startsWith("{\"run_id\":").endsWith("}");
    Outcome tolerant =
        launcher()
            .icp(
                "run", "--sources", "demo/sources", "--workspace", "workspace", "--tolerate", "5%");
    assertThat(tolerant.exitCode()).as(tolerant.err()).isZero();
  }

  @Test
  @Order(3)
  void sameFilesGiveTheSameArtefacts() throws IOException {
    List<Path> runs = runs();
    assertThat(runs).hasSize(2);
    List<String> artefacts = artefacts(runs.get(0));
    assertThat(artefacts).hasSizeGreaterThan(50).isEqualTo(artefacts(runs.get(1)));
    for (String name : artefacts) {
      assertThat(Files.mismatch(runs.get(0).resolve(name), runs.get(1).resolve(name)))
          .as(name)
          .isEqualTo(-1);
    }
  }

  /** All but the manifest, which has times in it. */
  private static List<String> artefacts(Path run) throws IOException {
    try (Stream<Path> files = Files.walk(run)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> run.relativize(file).toString())
          .filter(name -> !name.equals("manifest.json"))
          .sorted()
          .toList();
    }
  }

  @Test
  @Order(4)
  void otherWeightsMakeARunThatCanBeComparedAndUndone() throws IOException {
    String before = current();
    Outcome score =
        launcher().icp("score", "--weights", "vertical=1,size=0,adoption=0,relationship=0");
    assertThat(score.exitCode()).as(score.err()).isZero();
    Outcome diff = launcher().icp("runs", "diff", before, current());
    assertThat(diff.out()).contains("WEIGHTS").contains("accounts have another grade");
    byte[] scored = Files.readAllBytes(home.resolve("workspace/latest/icp_scored_accounts.csv"));
    Outcome restore = launcher().icp("runs", "restore", before);
    assertThat(restore.exitCode()).as(restore.err()).isZero();
    assertThat(current()).isEqualTo(before);
    assertThat(Files.readAllBytes(home.resolve("workspace/latest/icp_scored_accounts.csv")))
        .isNotEqualTo(scored)
        .isEqualTo(
            Files.readAllBytes(
                home.resolve("workspace/runs").resolve(before).resolve("icp_scored_accounts.csv")));
  }

  @Test
  @Order(5)
  void aChangedArtefactIsFoundOut() throws IOException {
    assertThat(launcher().icp("runs", "verify").exitCode()).isZero();
    Path last = runs().getLast();
    Files.writeString(last.resolve("links.csv"), "tampered");
    Outcome verify = launcher().icp("runs", "verify");
    assertThat(verify.exitCode()).isEqualTo(2);
    assertThat(verify.out()).contains("links.csv was changed after the run");
    assertThat(launcher().icp("runs", "restore", last.getFileName().toString()).exitCode())
        .isEqualTo(2);
  }

  @Test
  @Order(6)
  void exportsHoldWhatWasAskedFor() throws IOException {
    Outcome csv = launcher().icp("export", "--format", "csv", "--grade", "A,B", "--out", "ab.csv");
    assertThat(csv.exitCode()).as(csv.err()).isZero();
    List<String> lines = Files.readAllLines(home.resolve("ab.csv"), StandardCharsets.UTF_8);
    assertThat(lines.getFirst()).startsWith("Customer ID,Company Name,Industry");
    for (String format : List.of("xlsx", "parquet", "json")) {
      Outcome export = launcher().icp("export", "--format", format, "--out", "all." + format);
      assertThat(export.exitCode()).as(export.err()).isZero();
      assertThat(home.resolve("all." + format)).isNotEmptyFile();
    }
  }

  @Test
  @Order(7)
  void namesIndustriesAndDoctorWorkOnTheirOwn() {
    String sources = "demo/sources/";
    assertThat(
            launcher()
                .icp(
                    "names",
                    sources + "enrichment_progress.csv",
                    "--name",
                    "company_name",
                    "--out",
                    "n.csv")
                .exitCode())
        .isZero();
    assertThat(
            launcher()
                .icp(
                    "industries",
                    sources + "TR - Industry Enrichment.csv",
                    "--column",
                    "Industry",
                    "--out",
                    "i.csv")
                .exitCode())
        .isZero();
    Outcome doctor = launcher().icp("doctor", "--sources", "demo/sources");
    assertThat(doctor.exitCode()).as(doctor.out()).isZero();
    assertThat(doctor.out()).contains("Java", "Engine", "Fonts", "is the sales log");
  }

  @Test
  @Order(8)
  void whatCannotBeDoneIsRefusedInWords() {
    for (String[] refused :
        List.of(
            new String[] {"run", "--sources", "nowhere"},
            new String[] {"score", "--weights", "vertical=-1,size=0,adoption=0,relationship=0"},
            new String[] {"run", "--sources", "demo/sources", "--tolerate", "some"},
            new String[] {"export", "--format", "pdf", "--out", "x"},
            new String[] {"runs", "restore", "nothing"},
            new String[] {"nonsense"})) {
      Outcome outcome = launcher().icp(refused);
      assertThat(outcome.exitCode()).as(String.join(" ", refused)).isEqualTo(2);
      assertThat(outcome.err()).doesNotContain("\tat ").isNotBlank();
    }
  }

  private String current() throws IOException {
    return Files.readString(home.resolve("workspace/current"), StandardCharsets.UTF_8).strip();
  }

  private List<Path> runs() throws IOException {
    try (Stream<Path> folders = Files.list(home.resolve("workspace/runs"))) {
      return folders.sorted().toList();
    }
  }
}
