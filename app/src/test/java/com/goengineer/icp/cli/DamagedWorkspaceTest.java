package com.goengineer.icp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A workspace in which a file was damaged: what is said, in our own words, and what still works.
 */
class DamagedWorkspaceTest {
  private static final List<String> FOREIGN_WORDS =
      List.of("Exception", "token", "jackson", "deserialize", "JsonNode", "java.", "[Source");

  @TempDir private static Path shared;
  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void makeTwoRuns() throws IOException {
    Path sources = Files.createDirectories(shared.resolve("sources"));
    Files.writeString(
        sources.resolve("customers.csv"), "Customer ID,Company Name,Industry\n1,Alpha,Dental\n");
    Files.writeString(sources.resolve("sales.csv"), "Company Name,Date,GP\nAlpha,2026-10-01,5\n");
    for (int run = 0; run < 2; run++) {
      StringWriter said = new StringWriter();
      int code =
          Main.run(
              new PrintWriter(said),
              new PrintWriter(said),
              "run",
              "--sources",
              sources.toString(),
              "--workspace",
              shared.resolve("workspace").toString());
      assertThat(code).as(said.toString()).isZero();
    }
  }

  @BeforeEach
  void copy() throws IOException {
    Path from = shared.resolve("workspace");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, directory.resolve("workspace").resolve(from.relativize(file).toString()));
      }
    }
  }

  @Test
  void oneDamagedManifestIsNamedAndTheOtherRunsAreListed() throws IOException {
    Path damaged = runs().getFirst();
    cut(damaged.resolve("manifest.json"));
    assertThat(icp("runs")).isEqualTo(3);
    assertThat(out.toString())
        .contains("  " + damaged.getFileName() + "  damaged")
        .contains("* " + runs().getLast().getFileName() + "  run");
    assertThat(err.toString())
        .contains(damaged.resolve("manifest.json") + ", line ")
        .contains("the file breaks off here")
        .contains("delete the run's folder");
    assertOurOwnWords();
  }

  @Test
  void theListIsOneObjectForMachines() throws IOException {
    cut(runs().getFirst().resolve("manifest.json"));
    assertThat(icp("runs", "--json")).isEqualTo(3);
    assertThat(out.toString()).startsWith("{\"runs\":[").contains("\"damaged\":").endsWith("}]}\n");
  }

  @Test
  void verifyingNamesTheDamagedManifestAndGoesOn() throws IOException {
    Files.writeString(runs().getFirst().resolve("manifest.json"), "{\"run_id\": \"x\"}");
    assertThat(icp("runs", "verify")).isEqualTo(2);
    assertThat(out.toString()).contains("has no \"as_of\"").contains("artefacts, all as written");
    assertOurOwnWords();
  }

  @Test
  void aWorkspaceWhoseCurrentRunIsGoneCanStillGoBackToAnother() throws IOException {
    Files.writeString(directory.resolve("workspace/current"), "20200101T000000Z-000000\n");
    assertThat(icp("runs", "restore", runs().getFirst().getFileName().toString())).isZero();
    assertThat(Files.readString(directory.resolve("workspace/current")).strip())
        .isEqualTo(runs().getFirst().getFileName().toString());
  }

  @Test
  void aModelThatWasChangedIsNotApplied() throws IOException {
    Path run = runs().getLast();
    Files.writeString(run.resolve("model.json"), "{}");
    assertThat(icpRun("--model", run.getFileName().toString())).isEqualTo(2);
    assertThat(err.toString()).contains("model.json", "was changed after the run");
    assertOurOwnWords();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "[]", "{\"a\": tru}", "nonsense", "{\"kind\": 1}"})
  void aDamagedModelIsRefusedInOurWords(String text) throws IOException {
    Path model = runs().getLast().resolve("model.json");
    Files.writeString(model, text);
    acceptHashOf(model);
    String run = runs().getLast().getFileName().toString();
    assertThat(icpRun("--model", run)).isEqualTo(2);
    assertThat(err.toString()).contains(model.toString()).contains("Restore the file from a copy");
    assertOurOwnWords();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "",
        "[1]",
        "{\"tier_scores\": {\"tier_1\": \"high\"}}",
        "{\"tier_scores\": 1, \"blend_weight\": 2, \"industry_tiers\": 3}",
        "{\"tier_scores\": {\"t\": 1}, \"blend_weight\": {\"data_driven\": 0.5, \"strategic\": 0.5},"
            + " \"industry_tiers\": {\"t\": \"Dental\"}}"
      })
  void damagedTiersAreRefusedInOurWords(String text) throws IOException {
    Path tiers = directory.resolve("workspace/strategic_industry_tiers.json");
    Files.writeString(tiers, text);
    assertThat(icpRun()).isEqualTo(2);
    assertThat(err.toString()).contains(tiers.toString()).contains("Delete the file");
    assertOurOwnWords();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[run\n", "a = \n", "[run]\nseed = 1\nseed = 2\n", "\u0000", "x = \"open\n"})
  void aDamagedConfigTomlIsRefusedInOurWords(String text) throws IOException {
    Path config = directory.resolve("workspace/config.toml");
    Files.writeString(config, text);
    assertThat(icpRun()).isEqualTo(2);
    assertThat(err.toString())
        .contains(config + ": line ")
        .contains("A line is key = value")
        .contains("delete the file to get the default back");
    assertOurOwnWords();
  }

  private void assertOurOwnWords() {
    assertThat(out.toString() + err).doesNotContain(FOREIGN_WORDS);
  }

  private int icpRun(String... more) {
    List<String> arguments = new ArrayList<>(List.of("run", "--sources"));
    arguments.add(shared.resolve("sources").toString());
    arguments.addAll(List.of(more));
    return icp(arguments.toArray(String[]::new));
  }

  private int icp(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--workspace");
    all.add(directory.resolve("workspace").toString());
    return Main.run(
        new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
  }

  private List<Path> runs() throws IOException {
    try (Stream<Path> runs = Files.list(directory.resolve("workspace/runs"))) {
      return runs.sorted().toList();
    }
  }

  /** As if the file had been written so: only then its content is looked at. */
  private static void acceptHashOf(Path file) throws IOException {
    Path manifest = file.resolveSibling("manifest.json");
    String name = "\"" + file.getFileName() + "\"";
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replaceFirst(name + " : \"[0-9a-f]{64}\"", name + " : \"" + sha256(file) + "\""));
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void cut(Path file) throws IOException {
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.length() / 2));
  }
}
