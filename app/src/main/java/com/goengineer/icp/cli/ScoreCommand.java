package com.goengineer.icp.cli;

import com.goengineer.icp.jobs.CurrentWeights;
import com.goengineer.icp.jobs.ScoringJob;
import com.goengineer.icp.jobs.Setup;
import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.scoring.Weights;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code icp score}. */
@Command(
    name = "score",
    description =
        "Scores the current run's accounts again with other weights, as a new run;"
            + " the source files are not read.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: icp score --weights vertical=.3,size=0,adoption=.4,relationship=.3"})
final class ScoreCommand implements Callable<Integer> {
  @Option(
      names = "--weights",
      required = true,
      split = ",",
      description = "One weight per component, 0 or more; they are divided by their sum.")
  private Map<String, Double> weights = new LinkedHashMap<>();

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
    Weights chosen = Weights.of(weights, setup.config().components());
    RunSummary summary =
        new ScoringJob(setup, engine.surroundings(console))
            .rescore(
                current, CurrentWeights.manual(chosen, setup.config().components(), "icp score"));
    new SummaryText(console, setup.config().currency()).print(summary);
    console.json(Json.compact(summary.tree(Outcomes.DONE)));
    return Outcomes.DONE;
  }
}
