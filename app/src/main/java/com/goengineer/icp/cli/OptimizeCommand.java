package com.goengineer.icp.cli;

import com.goengineer.icp.jobs.DecisionRefused;
import com.goengineer.icp.jobs.LearningJob;
import com.goengineer.icp.jobs.LearningJob.Adoption;
import com.goengineer.icp.jobs.Setup;
import com.goengineer.icp.jobs.Surroundings;
import com.goengineer.icp.jobs.TypedWeights;
import com.goengineer.icp.jobs.WeightProposal;
import com.goengineer.icp.jobs.WithdrawalJob;
import com.goengineer.icp.pipeline.learning.Goal;
import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.Workspace;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code icp optimize}. */
@Command(
    name = "optimize",
    description =
        "Learns weights from what accounts bought after earlier dates, and judges them on a year"
            + " they have not seen.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: icp optimize --workspace workspace --adopt",
      "Ctrl+C stops the search and keeps the best weights found so far."
    })
final class OptimizeCommand implements Callable<Integer> {
  @Option(names = "--seed", description = "Start of every random draw (default: run.seed).")
  private @Nullable Long seed;

  @Option(
      names = "--objective",
      defaultValue = "honest",
      description =
          "honest, or legacy: the original's objective, for comparison (default:"
              + " ${DEFAULT-VALUE}).")
  private Goal objective = Goal.HONEST;

  @Option(
      names = "--adopt",
      description = "Make the learned weights the ones in force, unless the verdict forbids it.")
  private boolean adopt;

  @Option(names = "--force", description = "Adopt whatever the verdict; it is recorded.")
  private boolean force;

  @Option(
      names = "--withdraw",
      description =
          "Take adopted weights back: those of config.toml are in force again, or the shipped ones."
              + " Nothing is learned.")
  private boolean withdraw;

  @Mixin private WorkspaceOptions workspace = new WorkspaceOptions();
  @Mixin private EngineOptions engine = new EngineOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Console console = output.console();
    Workspace existing = workspace.existing();
    Run current = existing.requireCurrent();
    Setup setup = Setup.open(existing, Optional.empty()).asOfRun(current);
    setup.notices().forEach(console::progress);
    setup = seed == null ? setup : setup.seeded(seed);
    return withdraw ? withdrawn(setup, current, console) : learned(setup, current, console);
  }

  private int withdrawn(Setup setup, Run current, Console console) {
    if (adopt || force) {
      throw new DecisionRefused("--withdraw does not go with --adopt or --force. Choose one.");
    }
    Surroundings surroundings = engine.surroundings(console);
    WithdrawalJob.Outcome outcome =
        new WithdrawalJob(setup, surroundings)
            .withdraw(current, new WeightProposal.Decider(surroundings.clock().instant(), "", ""));
    new WithdrawalText(outcome, current).print(console);
    return Outcomes.DONE;
  }

  private int learned(Setup setup, Run current, Console console) {
    if (adoption() != Adoption.PROPOSE) {
      TypedWeights.requireNone(setup);
    }
    try (SearchProgress search = new SearchProgress(console)) {
      long cpu = SearchProgress.cpuNanos();
      LearningJob.Outcome outcome =
          new LearningJob(setup, engine.surroundings(console), search, objective)
              .optimize(current, adoption());
      LearningText text = new LearningText(outcome, objective, setup.workspace());
      text.print(console);
      console.json(Json.compact(text.tree((SearchProgress.cpuNanos() - cpu) / 1e9)));
    }
    return Outcomes.DONE;
  }

  private Adoption adoption() {
    if (force) {
      return Adoption.FORCE;
    }
    return adopt ? Adoption.IF_BETTER : Adoption.PROPOSE;
  }
}
