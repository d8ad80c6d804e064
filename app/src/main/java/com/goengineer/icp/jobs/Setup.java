package com.goengineer.icp.jobs;

import static java.time.ZoneOffset.UTC;

import com.goengineer.icp.config.Config;
import com.goengineer.icp.config.ConfigReader;
import com.goengineer.icp.industries.IndustryStandardizer;
import com.goengineer.icp.industries.Taxonomy;
import com.goengineer.icp.linkage.Thresholds;
import com.goengineer.icp.pipeline.LinkageSettings;
import com.goengineer.icp.pipeline.PipelineSettings;
import com.goengineer.icp.pipeline.RevenueSource;
import com.goengineer.icp.pipeline.learning.LearningSettings;
import com.goengineer.icp.pipeline.learning.WeightBounds;
import com.goengineer.icp.runs.Hashes;
import com.goengineer.icp.runs.LinkDecisions;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunBasis;
import com.goengineer.icp.runs.SourceDecisions;
import com.goengineer.icp.runs.TiersFile;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.WholeFile;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.component.StandardComponents;
import com.goengineer.icp.segments.CadTiers;
import com.goengineer.icp.segments.ClassSettings;
import com.goengineer.icp.segments.Scaling;
import com.goengineer.icp.segments.Segmentation;
import com.goengineer.icp.sources.SourceSettings;
import com.goengineer.icp.statistics.Utility;
import com.goengineer.icp.validation.BacktestSettings;
import com.goengineer.icp.validation.Baseline;
import com.goengineer.icp.validation.CutOffSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A workspace with its settings, ready for a job.
 *
 * @param workspace where runs go
 * @param config settings in force
 * @param tree the same as plain values, complete, for the manifest
 * @param settingsFile name of the file they come from
 * @param registry every component there is, with the settings it has unless the file says otherwise
 * @param notices what the reader of the settings should know
 */
public record Setup(
    Workspace workspace,
    Config config,
    Map<String, Object> tree,
    String settingsFile,
    Components registry,
    List<String> notices) {

  /**
   * Opens a workspace, making what is missing of it: the settings file, the tiers, the folder of
   * decisions.
   *
   * @param other a settings file to use instead of the workspace's own
   */
  public static Setup open(Workspace workspace, Optional<Path> other) {
    return open(workspace, other, StandardComponents.all());
  }

  /**
   * The same with other components.
   *
   * @param registry every component there is, with its standard settings
   */
  static Setup open(Workspace workspace, Optional<Path> other, Components registry) {
    try {
      Files.createDirectories(workspace.decisions());
      WholeFile.writeIfMissing(workspace.configFile(), ConfigReader.defaultFile());
      WholeFile.writeIfMissing(workspace.tiersFile(), TiersFile.standard());
    } catch (IOException e) {
      throw new UnusableFile(workspace.root() + " cannot be written to: " + e.getMessage(), e);
    }
    Path file = other.orElse(workspace.configFile());
    Components tiered = TiersFile.applied(workspace.tiersFile(), registry);
    ConfigReader.Reading reading = new ConfigReader(tiered).read(file);
    return new Setup(
        workspace,
        reading.config(),
        reading.tree(),
        String.valueOf(file.getFileName()),
        tiered,
        reading.notices());
  }

  /** Whether the settings come from another file than the workspace's. */
  boolean hasOwnFile() {
    return !settingsFile.equals(String.valueOf(workspace.configFile().getFileName()));
  }

  /** The same with another as-of date. */
  public Setup asOf(LocalDate day) {
    return with(config.asOf(day), withRunSetting("as_of", day.toString()));
  }

  /** The same with another seed. */
  public Setup seeded(long seed) {
    return with(config.seeded(seed), withRunSetting("seed", seed));
  }

  private Map<String, Object> withRunSetting(String key, Object value) {
    Map<String, Object> run = new LinkedHashMap<>(EarlierSettings.table(tree, "run"));
    run.put(key, value);
    return withTable("run", run);
  }

  private Map<String, Object> withTable(String name, Map<String, Object> table) {
    Map<String, Object> changed = new LinkedHashMap<>(tree);
    changed.put(name, table);
    return changed;
  }

  private Setup with(Config other, Map<String, Object> otherTree) {
    return new Setup(workspace, other, otherTree, settingsFile, registry, notices);
  }

  /**
   * For work on the staged rows of a run: its as-of date and its settings, see {@link
   * EarlierSettings}; a notice says where they are not those of the workspace.
   */
  public Setup asOfRun(Run run) {
    String name = "settings of run " + run.id();
    EarlierSettings earlier = new EarlierSettings(run, tree, settingsFile);
    Map<String, Object> settings = earlier.tree(run.manifest().path("as_of").asString());
    ConfigReader reader = new ConfigReader(ConfigReader.restored(name, registry, settings));
    ConfigReader.Reading reading = reader.read(name, settings);
    List<String> told = new ArrayList<>(notices);
    told.addAll(earlier.notices());
    return new Setup(workspace, reading.config(), reading.tree(), earlier.file(), registry, told);
  }

  /**
   * The model to apply: that of the run asked for; with refit = "manual" that of the current run;
   * else none.
   */
  public Optional<FrozenModel> frozenModel(Optional<String> runId) {
    Optional<Run> run = runId.map(workspace::run);
    if (run.isEmpty() && !config.refit()) {
      run = workspace.current();
    }
    return run.map(each -> FrozenModel.of(each, registry));
  }

  /**
   * The model to score the staged rows of a run with: its own, where it was applied to it as it was
   * or refit = "manual" freezes it; else none.
   */
  Optional<FrozenModel> frozenModelOf(Run run) {
    boolean isFrozen = !config.refit() || run.manifest().has("applied_model");
    return isFrozen ? Optional.of(FrozenModel.of(run, registry)) : Optional.empty();
  }

  /** The same with the components of a frozen model, by the settings they were fitted with. */
  Setup applying(FrozenModel frozen) {
    return with(
        config.scoring(frozen.components(), frozen.model().weights()),
        withTable("components", ConfigReader.sections(registry, frozen.components())));
  }

  /** What a run rests on; today is told even where it is the clock's. */
  RunBasis basis(Surroundings surroundings, Optional<FrozenModel> frozen, LinkDecisions decisions) {
    return new RunBasis(
        withRunSetting("today", today(surroundings).toString()),
        settingsFile,
        decisions.fingerprint(),
        config
            .taxonomy()
            .map(workspace.root()::resolve)
            .filter(Files::isRegularFile)
            .map(Hashes::ofFile),
        frozen.map(FrozenModel::source));
  }

  /** Today is a setting, or else the clock's day in UTC. */
  private LocalDate today(Surroundings surroundings) {
    return config.today().orElseGet(() -> LocalDate.ofInstant(surroundings.clock().instant(), UTC));
  }

  /** What the pipeline needs, without decisions about names. */
  PipelineSettings pipelineSettings(
      Surroundings surroundings, CurrentWeights weights, Optional<Model> frozen) {
    LocalDate today = today(surroundings);
    if (config.asOf().isPresent() && config.asOf().get().isAfter(today)) {
      throw new UnusableFile(
          "The as-of date %s is later than today, %s. Give an earlier day, or set run.today in config.toml if today is wrong."
              .formatted(config.asOf().get(), today));
    }
    return new PipelineSettings(
        today,
        config.asOf(),
        config.windowMonths(),
        weights.components(),
        weights.weights(),
        config.grades(),
        IndustryStandardizer.of(taxonomy()),
        RevenueSource.STANDARD,
        config.productLines(),
        new LinkageSettings(linkage(), List.of(), List.of()),
        surroundings.threads(),
        frozen);
  }

  /** The taxonomy of the settings, relative to the workspace; else the built-in one. */
  private Taxonomy taxonomy() {
    if (config.taxonomy().isEmpty()) {
      return Taxonomy.standard();
    }
    Path file = workspace.root().resolve(config.taxonomy().get());
    try {
      return Taxonomy.parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException | IllegalArgumentException e) {
      throw new UnusableFile(
          "The taxonomy %s cannot be used: %s. Expected CSV with the header industry,sub_list."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  /** What settings and people say about sources. */
  SourceSettings sources() {
    return config.sources().with(SourceDecisions.read(workspace));
  }

  /** How names are tied to accounts, with what people decided. */
  LinkageSettings linkage(LinkDecisions decisions) {
    return new LinkageSettings(linkage(), decisions.facts(), decisions.auditedNames());
  }

  /** The two log-odds of margin between the best and the next candidate are not a setting. */
  private Thresholds linkage() {
    Config.LinkageThresholds linkage = config.linkage();
    return new Thresholds(
        linkage.accept(),
        linkage.review(),
        Thresholds.standard().margin(),
        linkage.targetPrecision());
  }

  /** How scores are judged. */
  BacktestSettings backtest() {
    Config.ValidationSettings settings = config.validation();
    OptionalInt horizon = settings.horizonMonths().map(OptionalInt::of).orElse(OptionalInt.empty());
    return new BacktestSettings(
        new CutOffSettings(horizon, settings.gapMonths(), CutOffSettings.DEFAULT.mostDates()),
        new Utility(
            settings.utility().getOrDefault("gini", 0.0),
            settings.utility().getOrDefault("auc", 0.0),
            settings.utility().getOrDefault("spearman", 0.0)),
        settings.baselines().stream().map(Baseline::of).toList(),
        config.grades());
  }

  /** How weights are learned. */
  LearningSettings learning() {
    Map<String, WeightBounds.Range> ranges = new LinkedHashMap<>();
    config
        .bounds()
        .forEach((name, bounds) ->
            ranges.put(name, new WeightBounds.Range(bounds.lowest(), bounds.highest())));
    return new LearningSettings(
        backtest(), new WeightBounds(ranges), config.seed(), LearningSettings.DEFAULT_DRAWS);
  }

  /** Thresholds of segments and tiers. */
  ClassSettings classes() {
    Config.SegmentLimits limits = config.segments();
    return new ClassSettings(
        new Segmentation(limits.smallBusinessMax(), limits.midMarketMax()),
        CadTiers.standard(),
        Scaling.standard());
  }
}
