package com.goengineer.icp.cli;

import com.goengineer.icp.jobs.WeightsAfterRestore;
import com.goengineer.icp.runs.GradeMove;
import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunDiff;
import com.goengineer.icp.runs.RunFolder;
import com.goengineer.icp.runs.RunVerification;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.runs.WorkspaceLock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import tools.jackson.databind.JsonNode;

/** {@code icp runs} and what hangs below it. */
@Command(
    name = "runs",
    description = "Lists the runs of a workspace, oldest first; * marks the current one.",
    mixinStandardHelpOptions = true,
    subcommands = {RunsCommand.Diff.class, RunsCommand.Restore.class, RunsCommand.Verify.class},
    footer = {
      "",
      "Examples: icp runs",
      "          icp runs diff 20261101T080000Z-1a2b3c 20261108T080000Z-4d5e6f",
      "A run may be named by the beginning or the end of its ID."
    })
final class RunsCommand implements Callable<Integer> {
  @Option(
      names = "--workspace",
      defaultValue = "workspace",
      scope = ScopeType.INHERIT,
      description = "Folder with settings, decisions and runs (default: ${DEFAULT-VALUE}).")
  private Path workspace = Path.of("");

  @Mixin private OutputOptions output = new OutputOptions();

  /** The workspace, given before or behind the subcommand. */
  Workspace existing() {
    return Workspace.existing(workspace);
  }

  @Override
  public Integer call() {
    Workspace existing = existing();
    Optional<Run> current = existing.current();
    Console console = output.console();
    List<Object> listed = new ArrayList<>();
    boolean allWhole = true;
    for (Run run : existing.list()) {
      String mark = current.filter(run::equals).isPresent() ? "*" : " ";
      try {
        listed.add(listed(console, mark, run));
      } catch (UnusableFile damaged) {
        allWhole = false;
        String told = String.valueOf(damaged.getMessage());
        console.say("%s %s  damaged", mark, run.id());
        console.error(told);
        listed.add(Map.of("run_id", run.id(), "current", mark.equals("*"), "damaged", told));
      }
    }
    console.json(Json.compact(Map.of("runs", listed)));
    return allWhole ? Outcomes.DONE : Outcomes.SET_ASIDE;
  }

  private static Map<String, Object> listed(Console console, String mark, Run run) {
    JsonNode manifest = run.manifest();
    String command = manifest.path("command").asString("run");
    String asOf = manifest.path("as_of").asString("");
    long accounts = manifest.path("counts").path("accounts").asLong();
    console.say("%s %s  %-8s  as of %s  %,d accounts", mark, run.id(), command, asOf, accounts);
    return Map.of(
        "run_id", run.id(), "current", mark.equals("*"), "as_of", asOf, "accounts", accounts);
  }

  /** {@code icp runs diff}. */
  @Command(
      name = "diff",
      description = "Every account whose grade differs between two runs, and why.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example: icp runs diff 1a2b3c 4d5e6f"})
  static final class Diff implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A", description = "The earlier run.")
    private String earlier = "";

    @Parameters(index = "1", paramLabel = "B", description = "The later run.")
    private String later = "";

    @ParentCommand private RunsCommand runs = new RunsCommand();
    @Mixin private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
      Workspace existing = runs.existing();
      RunDiff diff = RunDiff.of(existing.run(earlier), existing.run(later));
      Console console = output.console();
      for (GradeMove move : diff.moves()) {
        console.say(
            "%-16s %s -> %s  %s  %s",
            move.customerId(), move.before(), move.after(), move.cause(), move.companyName());
      }
      singles(console, "came", diff.came());
      singles(console, "gone", diff.gone());
      console.say(
          "%,d of %,d accounts have another grade: %s",
          diff.moves().size(), diff.accounts(), causes(diff));
      console.say("%,d accounts came, %,d are gone", diff.came().size(), diff.gone().size());
      console.json(Json.compact(diff.tree()));
      return Outcomes.DONE;
    }

    private static void singles(Console console, String what, List<RunDiff.Single> accounts) {
      for (RunDiff.Single account : accounts) {
        console.say(
            "%-16s %s, %s  %s", account.customerId(), what, account.grade(), account.companyName());
      }
    }

    private static String causes(RunDiff diff) {
      return diff.causes().entrySet().stream()
          .map(cause -> String.format(Locale.ROOT, "%,d %s", cause.getValue(), cause.getKey()))
          .collect(Collectors.joining(", "));
    }
  }

  /** {@code icp runs restore}. */
  @Command(
      name = "restore",
      description = "Makes an earlier run the current one again; nothing is recomputed.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example: icp runs restore 1a2b3c"})
  static final class Restore implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "The run to go back to.")
    private String id = "";

    @ParentCommand private RunsCommand runs = new RunsCommand();
    @Mixin private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
      Workspace existing = runs.existing();
      Console console = output.console();
      Run run = existing.run(id);
      WorkspaceLock lock =
          WorkspaceLock.forWriting(
              existing,
              "icp runs restore",
              Clock.systemUTC().instant(),
              told -> console.progress("%s", told));
      try {
        RunVerification.of(run).requireWhole();
        RunFolder.makeCurrent(existing, run);
      } finally {
        lock.close();
      }
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("run_id", run.id());
      console.say("The current run is %s", run.id());
      WeightsAfterRestore.notice(existing, run)
          .ifPresent(notice -> {
            console.say("%s", notice);
            tree.put("notice", notice);
          });
      console.json(Json.compact(tree));
      return Outcomes.DONE;
    }
  }

  /** {@code icp runs verify}. */
  @Command(
      name = "verify",
      description = "Recomputes the hashes of a run's artefacts (default: of every run).",
      mixinStandardHelpOptions = true,
      footer = {"", "Example: icp runs verify 1a2b3c"})
  static final class Verify implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "RUN", description = "The run to verify.")
    private @Nullable String id;

    @ParentCommand private RunsCommand runs = new RunsCommand();
    @Mixin private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
      Workspace existing = runs.existing();
      List<Run> verified = id == null ? existing.list() : List.of(existing.run(id));
      Map<String, Object> faults = new LinkedHashMap<>();
      for (Run run : verified) {
        RunVerification verification = RunVerification.of(run);
        faults.put(run.id(), verification.faults());
        output
            .console()
            .say(
                "%s  %s",
                run.id(),
                verification.faults().isEmpty()
                    ? verification.artefacts() + " artefacts, all as written"
                    : String.join("; ", verification.faults()));
      }
      output.console().json(Json.compact(faults));
      boolean whole = faults.values().stream().allMatch(each -> ((List<?>) each).isEmpty());
      return whole ? Outcomes.DONE : Outcomes.REFUSED;
    }
  }
}
