package com.goengineer.icp.jobs;

import com.goengineer.icp.config.ConfigReader;
import com.goengineer.icp.readers.SourceCatalog;
import com.goengineer.icp.readers.SourceInspection;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.runs.SourceDecisions;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.scoring.component.StandardComponents;
import com.goengineer.icp.sources.HeaderDecision;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.sources.SourceSettings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Files on their way into a workspace: looked at, corrected, checked; nothing is written before
 * {@link #run}.
 *
 * @param workspace where the run will go
 * @param directory the files
 * @param decisions what the person has decided about their sheets so far, by fingerprint
 */
public record ImportJob(
    Workspace workspace, Path directory, Map<String, HeaderDecision> decisions) {
  public ImportJob {
    decisions = Map.copyOf(decisions);
  }

  /** Which sheet would play which role. */
  public SourceInspection look() {
    return inPlainWords(() -> SourceInspection.of(directory, settings()));
  }

  /**
   * Reads every row, and says what could not be used as it stands.
   *
   * @throws SourceRefused when the files cannot be used at all
   */
  public List<Problem> problems() {
    return inPlainWords(() -> SourceCatalog.read(directory, settings()).problems());
  }

  /** Keeps the decisions for files of the same kind, and scores the accounts. */
  public RunSummary run(Surroundings surroundings) {
    Setup setup = Setup.open(workspace, Optional.empty());
    SourceDecisions.append(workspace, decisions, surroundings.clock().instant());
    return inPlainWords(() ->
        new ScoringJob(setup, surroundings).run(directory, setup.frozenModel(Optional.empty())));
  }

  /** A refusal without the folder that the files wait in, which its reader has never seen. */
  public String plain(String refusal) {
    return refusal
        .replace(" in " + directory, " among these files")
        .replace(directory + File.separator, "");
  }

  private <T> T inPlainWords(Supplier<T> work) {
    try {
      return work.get();
    } catch (SourceRefused refused) {
      throw new SourceRefused(plain(String.valueOf(refused.getMessage())), refused);
    }
  }

  /** What settings and people say about sources; the settings need not exist yet. */
  private SourceSettings settings() {
    ConfigReader reader = new ConfigReader(StandardComponents.all());
    SourceSettings configured =
        Files.exists(workspace.configFile())
            ? reader.read(workspace.configFile()).config().sources()
            : SourceSettings.NONE;
    return configured.with(SourceDecisions.read(workspace)).with(decisions);
  }
}
