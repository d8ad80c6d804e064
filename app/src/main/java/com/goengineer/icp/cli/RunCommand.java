package com.goengineer.icp.cli;

import com.goengineer.icp.engine.EngineRefused;
import com.goengineer.icp.jobs.FrozenModel;
import com.goengineer.icp.jobs.LearningJob;
import com.goengineer.icp.jobs.NotEnoughHistory;
import com.goengineer.icp.jobs.ScoringJob;
import com.goengineer.icp.jobs.Setup;
import com.goengineer.icp.jobs.Surroundings;
import com.goengineer.icp.pipeline.learning.Goal;
import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.runs.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code icp run}. */
@Command(
    name = "run",
    description = "Reads the source files, scores the accounts and keeps the result as a new run.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: icp run --sources exports --workspace icp-workspace",
      "Exit code 0: done. 3: done, but rows or values were set aside. 2: refused."
    })
final class RunCommand implements Callable<Integer> {
  private static final Pattern LOCATION = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/");

  @Option(
      names = "--sources",
      required = true,
      description =
          "Folder with the source files; roles are recognised by their headers. A location such as"
              + " s3a://bucket/exports or hdfs:///exports is read by the spark engine.")
  private String sources = "";

  @Option(
      names = "--workspace",
      defaultValue = "workspace",
      description = "Folder for settings, decisions and runs (default: ${DEFAULT-VALUE}).")
  private Path workspace = Path.of("");

  @Option(names = "--config", description = "Settings file to use instead of the workspace's own.")
  private @Nullable Path config;

  @Option(
      names = "--as-of",
      description = "Sales up to and including this day count (default: the newest sale).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--model",
      description = "Apply the frozen model of this run instead of learning a new one.")
  private @Nullable String model;

  @Option(
      names = "--learn",
      description = "Also learn weights, judge them, and adopt them if they are better.")
  private boolean learn;

  @Option(
      names = "--tolerate",
      defaultValue = "0",
      converter = ToleranceConverter.class,
      description = "So many set-aside rows or values (50, or 1%%) still give exit code 0.")
  private Tolerance tolerate = new Tolerance(0, false);

  @Mixin private EngineOptions engine = new EngineOptions();
  @Mixin private ClusterOptions cluster = new ClusterOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Console console = output.console();
    Surroundings surroundings = engine.surroundings(console).on(cluster.choice());
    if (learn && isLocation()) {
      throw new EngineRefused(
          "--learn needs the rows of the sales log on this machine, and "
              + sources
              + " is read by the engine. Leave --learn out, or give a directory of this machine.");
    }
    Setup setup = Setup.open(Workspace.at(workspace), Optional.ofNullable(config));
    setup = asOf == null ? setup : setup.asOf(asOf);
    setup.notices().forEach(console::progress);
    ScoringJob job = new ScoringJob(setup, surroundings);
    Optional<FrozenModel> frozen = setup.frozenModel(Optional.ofNullable(model));
    if (learn && frozen.isPresent()) {
      throw frozen.get().refusalToLearn();
    }
    RunSummary summary =
        isLocation() ? job.run(sources, frozen) : job.run(Path.of(sources), frozen);
    int exitCode = Outcomes.done(summary.setAside(), tolerate, summary.rows());
    new SummaryText(console, setup.config().currency()).print(summary);
    Map<String, Object> tree =
        learn ? learned(setup, summary, surroundings, console) : summary.tree(exitCode);
    tree.put("exit_code", exitCode);
    console.json(Json.compact(tree));
    return exitCode;
  }

  /** Whether the sources are named by a URI, and not by a path of this machine. */
  private boolean isLocation() {
    return LOCATION.matcher(sources).lookingAt();
  }

  /**
   * Closes the loop: new data, new weights, judged, adopted only if better. Tells of the run that
   * is current in the end.
   */
  private static Map<String, Object> learned(
      Setup setup, RunSummary summary, Surroundings surroundings, Console console) {
    try (SearchProgress search = new SearchProgress(console)) {
      long cpu = SearchProgress.cpuNanos();
      LearningJob job = new LearningJob(setup, surroundings, search);
      LearningJob.Outcome outcome = job.optimize(summary.run(), LearningJob.Adoption.IF_BETTER);
      LearningText text = new LearningText(outcome, Goal.HONEST, setup.workspace());
      text.print(console);
      RunSummary current =
          outcome.adopted() ? outcome.summary() : certain(setup, summary, surroundings, console);
      Map<String, Object> tree = current.tree(Outcomes.DONE);
      tree.put("learned", text.tree((SearchProgress.cpuNanos() - cpu) / 1e9));
      return tree;
    } catch (NotEnoughHistory e) {
      console.say("Nothing was learned. %s", String.valueOf(e.getMessage()));
      Map<String, Object> tree = summary.tree(Outcomes.DONE);
      tree.put("learned", Map.of("adopted", false, "refused", e.reason()));
      return tree;
    }
  }

  /** A first learning tells how certain the grades are of the weights that stay, too. */
  private static RunSummary certain(
      Setup setup, RunSummary summary, Surroundings surroundings, Console console) {
    Optional<RunSummary> again = new ScoringJob(setup, surroundings).againIfNowTested(summary);
    again.ifPresent(run ->
        console.say("Scored again, now with the certainty of each grade: %s", run.run().folder()));
    return again.orElse(summary);
  }

  /** Reads the tolerance; picocli turns the exception into a usage message. */
  static final class ToleranceConverter implements ITypeConverter<Tolerance> {
    @Override
    public Tolerance convert(String text) {
      try {
        return Tolerance.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
