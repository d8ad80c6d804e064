package com.goengineer.icp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.LinkDecision;
import com.goengineer.icp.runs.LinkDecisions;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunVerification;
import com.goengineer.icp.runs.WeightDecision;
import com.goengineer.icp.runs.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands are killed (SIGKILL) at random moments. {@code -Dicp.crashes=200 -Dicp.crash.seed=1} is
 * the run recorded in docs/reliability.md.
 */
class CrashTest {
  private static final int CRASHES = Integer.getInteger("icp.crashes", 15);
  private static final long SEED = Long.getLong("icp.crash.seed", 1);
  private static final List<String> COMMANDS = List.of("run", "score", "optimize", "review");

  @TempDir private Path folder;
  private Workspace workspace = Workspace.at(Path.of(""));
  private int asked;

  @BeforeEach
  void aScoredSample() {
    icp(
        "demo",
        "--dir",
        folder.toString(),
        "--accounts",
        "300",
        "--sales-lines",
        "5000",
        "--no-serve");
    workspace = Workspace.existing(folder.resolve("workspace"));
  }

  @Test
  void whereverACommandIsKilledThePreviousRunStaysCurrentAndNothingAcknowledgedIsLost(
      TestReporter reporter) throws Exception {
    Random random = new Random(SEED);
    long[] whole = new long[COMMANDS.size()];
    for (int command = 0; command < whole.length; command++) {
      long before = System.nanoTime();
      CommandProcess process = start(COMMANDS.get(command));
      assertThat(process.end()).as(process.err()).isIn(0, 3);
      whole[command] = (System.nanoTime() - before) / 1_000_000;
    }
    int tried = 0;
    int killed = 0;
    int repaired = 0;
    while (killed < CRASHES && tried < 4 * CRASHES) {
      int command = tried++ % COMMANDS.size();
      Run before = workspace.requireCurrent();
      long begun = System.nanoTime();
      CommandProcess process = start(COMMANDS.get(command));
      boolean wasKilled =
          process.killAfter((long) ((0.1 + 0.95 * random.nextDouble()) * whole[command]));
      if (wasKilled) {
        killed++;
      } else { // the machine is less busy than it was
        whole[command] = Math.min(whole[command], (System.nanoTime() - begun) / 1_000_000);
      }
      everythingVisibleIsWhole(before, COMMANDS.get(command) + ", try " + tried);
      whatWasAcknowledgedIsThere(COMMANDS.get(command), process.out());
      repaired += theNextStartRepairs().isEmpty() ? 0 : 1;
    }
    reporter.publishEntry(
        Map.of(
            "tried", String.valueOf(tried),
            "killed before their end", String.valueOf(killed),
            "something was put away", String.valueOf(repaired)));
    assertThat(killed).isEqualTo(CRASHES);
    assertThat(repaired).as("crashes that left something behind").isPositive();
  }

  private CommandProcess start(String command) throws IOException {
    String where = workspace.root().toString();
    List<String> arguments =
        switch (command) {
          case "run" ->
              List.of(
                  "run",
                  "--sources",
                  folder.resolve("sources") + "",
                  "--workspace",
                  where,
                  "--json");
          case "score" -> List.of("score", "--workspace", where, "--weights", weights(), "--json");
          case "optimize" -> List.of("optimize", "--workspace", where, "--force", "--json");
          default ->
              List.of("link", "review", "--workspace", where, "--in", answers() + "", "--json");
        };
    return CommandProcess.start(folder, List.of(), List.of(), arguments);
  }

  private String weights() {
    return "vertical=." + (1 + asked % 8) + ",size=0,adoption=.4,relationship=.3";
  }

  /** An answer that differs from the one before. */
  private Path answers() throws IOException {
    asked++;
    Path sheet = folder.resolve("answers.csv");
    String id = workspace.requireCurrent().accountIds().stream().sorted().findFirst().orElseThrow();
    Files.writeString(
        sheet,
        "answer,instead,name,customer_id,question,note\nyes,,Apex "
            + asked
            + ","
            + id
            + ",review,\n");
    return sheet;
  }

  private void everythingVisibleIsWhole(Run before, String when) {
    List<Run> runs = workspace.list();
    for (Run run : runs) {
      assertThat(RunVerification.of(run).faults()).as("%s: %s", when, run.id()).isEmpty();
    }
    Optional<Run> current = workspace.current();
    assertThat(current).as(when).isPresent();
    int place = runs.indexOf(current.orElseThrow());
    assertThat(place).as("%s: the current run", when).isGreaterThanOrEqualTo(runs.indexOf(before));
    assertThat(current.orElseThrow().accountIds()).as(when).isNotEmpty();
  }

  private void whatWasAcknowledgedIsThere(String command, String out) {
    if (!out.endsWith("\n")) {
      return; // it did not come so far
    }
    switch (command) {
      case "run", "score" ->
          assertThat(out).contains("\"run_id\":\"" + workspace.requireCurrent().id() + "\"");
      case "optimize" ->
          assertThat(WeightDecision.inForce(workspace).map(WeightDecision::runId))
              .contains(workspace.requireCurrent().id());
      default ->
          assertThat(LinkDecisions.read(workspace).all())
              .extracting(LinkDecision::name)
              .contains("Apex " + asked);
    }
  }

  /** Going to the current run writes, so it repairs; what it told. */
  private List<String> theNextStartRepairs() throws IOException {
    String current = workspace.requireCurrent().id();
    String told = icp("runs", "restore", current, "--workspace", workspace.root().toString());
    try (Stream<Path> runs = Files.list(workspace.root().resolve("runs"));
        Stream<Path> top = Files.list(workspace.root());
        Stream<Path> latest = Files.walk(workspace.latest())) {
      assertThat(runs).noneMatch(run -> run.getFileName().toString().startsWith("."));
      assertThat(top.map(file -> file.getFileName().toString()))
          .allMatch(name -> !name.startsWith(".") || name.matches("\\.(lock|serving|scratch)"));
      assertThat(latest).noneMatch(copy -> copy.toString().endsWith(".next"));
    }
    assertThat(workspace.latest().resolve("icp_scored_accounts.csv"))
        .hasSameBinaryContentAs(
            workspace.requireCurrent().folder().resolve("icp_scored_accounts.csv"));
    assertThat(workspace.requireCurrent().id()).isEqualTo(current);
    assertThat(Json.read(workspace.latest().resolve("manifest.json"), "").path("run_id").asString())
        .isEqualTo(current);
    List<String> repairs = new ArrayList<>(told.lines().toList());
    repairs.removeIf(line -> !line.matches("Removed .*|The last command on this workspace .*"));
    return repairs;
  }

  private static String icp(String... arguments) {
    StringWriter err = new StringWriter();
    int exit = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments);
    assertThat(exit).as(err.toString()).isZero();
    return err.toString();
  }
}
