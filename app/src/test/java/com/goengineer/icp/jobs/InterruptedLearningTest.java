package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.runs.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real process that gets a real Ctrl+C. */
class InterruptedLearningTest {
  private static final String PRODUCT_LINES =
      """
      [sources.sales.product_lines]
      "Printer" = "hardware"
      "Resin" = "consumable"
      "Suite" = "software_license"
      """;
  private static final long PATIENCE_MINUTES = 4;

  @TempDir Path directory;

  @Test
  @DisabledOnOs(OS.WINDOWS) // has no signals that another process could send
  void ctrlCKeepsTheBestWeightsSoFarAndEndsInGoodOrder() throws Exception {
    Path sources = new BuyingHabits(7, 2500, 10).sources(directory.resolve("sources"), true);
    interrupted(scored(sources, ""), "legacy", "Read staged rows");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void ctrlCWhileHonestWeightsAreLearnedKeepsTheBestSoFarToo() throws Exception {
    Path sources = new BuyingHabits(7, 1000, 20).sources(directory.resolve("sources"), true);
    interrupted(scored(withProducts(sources), PRODUCT_LINES), "honest", "Learn weights");
  }

  /** Gives each line of the log a product, so that more than one weight is free to be learned. */
  private static Path withProducts(Path sources) throws IOException {
    Path log = sources.resolve("sales.csv");
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(log, StandardCharsets.UTF_8)) {
      String product = List.of("Printer", "Resin", "Suite").get(lines.size() % 3);
      lines.add(line + "," + (lines.isEmpty() ? "Product" : product));
    }
    Files.write(log, lines, StandardCharsets.UTF_8);
    return sources;
  }

  private void interrupted(Workspace workspace, String objective, String step) throws Exception {
    String before = workspace.current().orElseThrow().id();
    Path out = directory.resolve("out.json");
    Process optimize = optimize(workspace, objective, out);
    interruptAt(step, optimize);
    assertThat(optimize.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(Files.readString(out, StandardCharsets.UTF_8)).contains("\"run_dir\"");
    assertThat(workspace.current().orElseThrow().id()).isEqualTo(before);
    Path stopped = theOtherRun(workspace, before);
    assertThat(stopped.resolve("manifest.json")).exists();
    assertThat(Files.readString(stopped.resolve("optimized_weights.json"), StandardCharsets.UTF_8))
        .contains("The search was stopped");
  }

  private Workspace scored(Path sources, String settings) throws IOException {
    Workspace workspace = Workspace.at(directory.resolve("workspace"));
    Files.createDirectories(workspace.root());
    Files.writeString(workspace.configFile(), settings, StandardCharsets.UTF_8);
    Surroundings surroundings =
        new Surroundings(Clock.systemUTC(), "test", 2, Optional.empty(), step -> {});
    new ScoringJob(Setup.open(workspace, Optional.empty()), surroundings)
        .run(sources, Optional.empty());
    return workspace;
  }

  private static Process optimize(Workspace workspace, String objective, Path out)
      throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "com.goengineer.icp.cli.Main",
            "optimize",
            "--objective=" + objective,
            "--json",
            "--threads=1",
            "--workspace=" + workspace.root());
    return new ProcessBuilder(command).redirectOutput(out.toFile()).start();
  }

  /** Before the search begins: a signal sent during a short one may come when it is over. */
  private static void interruptAt(String step, Process optimize) throws Exception {
    try (BufferedReader progress =
        new BufferedReader(
            new InputStreamReader(optimize.getErrorStream(), StandardCharsets.UTF_8))) {
      String line = progress.readLine();
      while (line != null && !line.contains(step)) {
        line = progress.readLine();
      }
      String pid = Long.toString(optimize.pid());
      assertThat(new ProcessBuilder("kill", signal(), pid).start().waitFor()).isZero();
      while (progress.readLine() != null) {
        // read on, so that the process is not kept waiting
      }
    }
  }

  /**
   * Ctrl+C's signal; the one of an orderly end, which the JVM takes alike, where this process was
   * told to ignore the first, as jobs in the background of a shell are, and so its children do.
   */
  private static String signal() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "-INT";
    }
    boolean ignored =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16))
            .anyMatch(mask -> (mask & 2) != 0);
    return ignored ? "-TERM" : "-INT";
  }

  private static Path theOtherRun(Workspace workspace, String before) throws IOException {
    try (Stream<Path> runs = Files.list(workspace.root().resolve("runs"))) {
      List<Path> others = runs.filter(run -> !run.getFileName().toString().equals(before)).toList();
      assertThat(others).hasSize(1);
      return others.getFirst();
    }
  }
}
