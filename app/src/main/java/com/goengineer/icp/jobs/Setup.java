package com.goengineer.icp.jobs;

import static java.time.ZoneOffset.UTC;

import com.goengineer.icp.config.Config;
import com.goengineer.icp.config.ConfigReader;
import com.goengineer.icp.industries.IndustryStandardizer;
import com.goengineer.icp.industries.Taxonomy;
import com.goengineer.icp.pipeline.PipelineSettings;
import com.goengineer.icp.pipeline.RevenueSource;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.TiersFile;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.scoring.component.StandardComponents;
import com.goengineer.icp.segments.CadTiers;
import com.goengineer.icp.segments.ClassSettings;
import com.goengineer.icp.segments.Scaling;
import com.goengineer.icp.segments.Segmentation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A workspace with its settings, ready for a job.
 *
 * @param workspace where runs go
 * @param config settings in force
 * @param tree the same as plain values, for the manifest
 * @param notices what the reader of the settings should know
 */
public record Setup(
    Workspace workspace, Config config, Map<String, Object> tree, List<String> notices) {

  /**
   * Opens a workspace, making what is missing of it: the settings file, the tiers, the folder of
   * decisions.
   *
   * @param other a settings file to use instead of the workspace's own
   */
  public static Setup open(Workspace workspace, Optional<Path> other) {
    try {
      Files.createDirectories(workspace.decisions());
      writeIfMissing(workspace.configFile(), ConfigReader.defaultFile());
      writeIfMissing(workspace.tiersFile(), TiersFile.standard());
    } catch (IOException e) {
      throw new UnusableFile(workspace.root() + " cannot be written to: " + e.getMessage(), e);
    }
    ConfigReader reader =
        new ConfigReader(TiersFile.applied(workspace.tiersFile(), StandardComponents.all()));
    ConfigReader.Reading reading = reader.read(other.orElse(workspace.configFile()));
    return new Setup(workspace, reading.config(), reading.tree(), reading.notices());
  }

  /** The same with another as-of date. */
  public Setup asOf(LocalDate day) {
    Map<String, Object> changed = new LinkedHashMap<>(tree);
    Map<String, Object> run = new LinkedHashMap<>(textKeys(tree.get("run")));
    run.put("as_of", day.toString());
    changed.put("run", run);
    return new Setup(workspace, config.asOf(day), changed, notices);
  }

  /** The same with the as-of date of a run. */
  public Setup asOfRun(Run run) {
    return asOf(LocalDate.parse(run.manifest().path("as_of").asString()));
  }

  @SuppressWarnings("unchecked") // tables of TOML have text keys
  private static Map<String, Object> textKeys(@Nullable Object table) {
    return table == null ? Map.of() : (Map<String, Object>) table;
  }

  /**
   * The model to apply: that of the run asked for; with refit = "manual" that of the current run;
   * else none.
   */
  public Optional<Model> frozenModel(Optional<String> runId) {
    Optional<Run> run = runId.map(workspace::run);
    if (run.isEmpty() && !config.refit()) {
      run = workspace.current();
    }
    return run.map(each -> each.model(StandardComponents.all()));
  }

  /** What the pipeline needs; today is a setting, or else the clock's day in UTC. */
  PipelineSettings pipelineSettings(Clock clock, Weights weights, Optional<Model> frozen) {
    LocalDate today = config.today().orElseGet(() -> LocalDate.ofInstant(clock.instant(), UTC));
    return new PipelineSettings(
        today,
        config.asOf(),
        config.windowMonths(),
        config.components(),
        weights,
        config.grades(),
        IndustryStandardizer.of(Taxonomy.standard()),
        RevenueSource.STANDARD,
        config.productLines(),
        frozen);
  }

  /** Thresholds of segments and tiers. */
  ClassSettings classes() {
    Config.SegmentLimits limits = config.segments();
    return new ClassSettings(
        new Segmentation(limits.smallBusinessMax(), limits.midMarketMax()),
        CadTiers.standard(),
        Scaling.standard());
  }

  private static void writeIfMissing(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    }
  }
}
