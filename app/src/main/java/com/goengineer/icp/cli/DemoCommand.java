package com.goengineer.icp.cli;

import com.goengineer.icp.config.ConfigReader;
import com.goengineer.icp.dashboard.DashboardSettings;
import com.goengineer.icp.jobs.ScoringJob;
import com.goengineer.icp.jobs.Setup;
import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.WholeFile;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sample.SampleConfig;
import com.goengineer.icp.sample.SampleGenerator;
import com.goengineer.icp.sample.SampleSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code icp demo}. */
@Command(
    name = "demo",
    description =
        "Writes a realistic, messy sample of the four sources, scores it and opens the dashboard.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: icp demo --accounts 5000 --sales-lines 40000"})
final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--dir",
      defaultValue = "demo",
      description = "Folder for sources and workspace (default: ${DEFAULT-VALUE}).")
  private Path directory = Path.of("");

  @Option(
      names = "--accounts",
      defaultValue = "5000",
      description = "Rows of the customers file (default: ${DEFAULT-VALUE}).")
  private int accounts;

  @Option(
      names = "--sales-lines",
      defaultValue = "50000",
      description = "Lines of the sales log (default: ${DEFAULT-VALUE}).")
  private int salesLines;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Chooses the sample; equal seeds give equal files (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--truth",
      description = "Also write which company is behind each row, into sources/truth.")
  private boolean truth;

  @Option(
      names = "--csv",
      description = "Write the two workbooks as CSV; beyond a million rows that is done anyway.")
  private boolean csv;

  @Option(names = "--no-serve", description = "End after the summary; open no dashboard.")
  private boolean noServe;

  @Option(
      names = "--rehearse",
      hidden = true,
      description =
          "Ask the dashboard what a page asks, then end: how the launcher trains the JVM.")
  private boolean rehearse;

  @Option(
      names = "--port",
      description = "Port of the dashboard (default: 8501, or a free one where it is taken).")
  private @Nullable Integer port;

  @Mixin private EngineOptions engine = new EngineOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() throws IOException {
    Console console = output.console();
    Path sources = directory.resolve("sources");
    console.step("Write the sample to " + sources);
    SampleGenerator.write(sources, sample());
    Setup setup = Setup.open(workspace(), Optional.empty());
    RunSummary summary =
        new ScoringJob(setup, engine.surroundings(console)).run(sources, Optional.empty());
    new SummaryText(console, setup.config().currency()).print(summary);
    console.say("  Sources      %s", sources);
    if (rehearse) {
      rehearse(setup.workspace(), console);
    } else if (noServe) {
      console.json(Json.compact(summary.tree(Outcomes.DONE)));
    } else {
      serve(console, summary.tree(Outcomes.DONE));
    }
    return Outcomes.DONE; // the sample is messy on purpose
  }

  /** The workspace, with settings that know the sample's product lines unless it has its own. */
  private Workspace workspace() throws IOException {
    Workspace workspace = Workspace.at(directory.resolve("workspace"));
    Files.createDirectories(workspace.root());
    WholeFile.writeIfMissing(
        workspace.configFile(), ConfigReader.defaultFile() + SampleConfig.productLines());
    return workspace;
  }

  /** Where nothing can listen, not even for this machine, what was scored is training enough. */
  private static void rehearse(Workspace workspace, Console console) {
    try {
      Rehearsal.of(workspace);
    } catch (IOException | RuntimeException e) {
      console.progress("No dashboard could be rehearsed: %s", String.valueOf(e.getMessage()));
    }
  }

  /** On the port asked for; without one on the usual port, or on a free one where that is taken. */
  private void serve(Console console, Map<String, Object> summary) {
    int wanted = port == null ? ServeCommand.PORT : port;
    int free = port == null && ServeCommand.isTaken(wanted) ? 0 : wanted;
    ServeCommand.serve(
        new DashboardSettings(directory.resolve("workspace"), ServeCommand.LOOPBACK, free),
        console,
        summary);
  }

  /** Workbooks, unless text was asked for or a sheet cannot hold so many rows. */
  private SampleSettings sample() {
    if (accounts < 1 || salesLines < 0) {
      throw new UnusableFile(
          "A sample has at least 1 account and 0 sales lines; --accounts "
              + accounts
              + " --sales-lines "
              + salesLines
              + " was asked for.");
    }
    SampleSettings.Format format =
        csv ? SampleSettings.Format.CSV : SampleSettings.Format.holding(accounts, salesLines);
    return new SampleSettings(
        accounts, salesLines, seed, SampleSettings.DEFAULT_LAST_DAY, format, truth);
  }
}
