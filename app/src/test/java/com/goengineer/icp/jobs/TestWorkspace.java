package com.goengineer.icp.jobs;

import com.goengineer.icp.pipeline.Progress;
import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.scoring.Weights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A workspace on a fixed day, with what commands do to it. */
final class TestWorkspace {
  private static final Clock MONDAY =
      Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

  private final Path root;

  TestWorkspace(Path root) {
    this.root = root;
    setup();
  }

  Workspace workspace() {
    return Workspace.at(root);
  }

  Setup setup() {
    return Setup.open(workspace(), Optional.empty());
  }

  /** Lays a settings file over the defaults. */
  TestWorkspace settings(String toml) {
    write(root.resolve("config.toml"), toml);
    return this;
  }

  /** Replaces a text in the file of tiers. */
  TestWorkspace tiers(String text, String other) {
    Path file = root.resolve("strategic_industry_tiers.json");
    String all = read(file);
    if (!all.contains(text)) {
      throw new IllegalArgumentException(text + " is not in " + all);
    }
    write(file, all.replace(text, other));
    return this;
  }

  Run run(Path sources) {
    return run(sources, setup());
  }

  Run run(Path sources, Setup setup) {
    return job(setup).run(sources, setup.frozenModel(Optional.empty())).run();
  }

  /** {@code icp run --model}. */
  Run runWithModelOf(Run other, Path sources) {
    Setup setup = setup();
    return job(setup).run(sources, setup.frozenModel(Optional.of(other.id()))).run();
  }

  /** {@code icp score --weights}. */
  Run score(Run earlier, Map<String, Double> weights) {
    Setup setup = setup().asOfRun(earlier);
    Weights chosen = Weights.of(weights, setup.config().components());
    CurrentWeights manual = CurrentWeights.manual(chosen, setup.config().components(), "icp score");
    return job(setup).rescore(earlier, manual).run();
  }

  private static ScoringJob job(Setup setup) {
    return new ScoringJob(
        setup, new Surroundings(MONDAY, "test", 1, Optional.empty(), Progress.SILENT));
  }

  static JsonNode json(Run run, String artefact) {
    return Json.read(run.file(artefact), "");
  }

  static String text(Run run, String artefact) {
    return read(run.file(artefact));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Accounts that differ in every component.
   *
   * @param accounts how many
   * @param revenue added to the hardware and the license revenue of each
   */
  static Path sources(Path folder, int accounts, int revenue) {
    SourceFolder sources = new SourceFolder(folder);
    String[] industries = {"High Tech", "Dental", "Aerospace and Defense", ""};
    for (int i = 0; i < accounts; i++) {
      sources.customer(
          "%s,Company %s,%s,%s,%s,%s,%s,%s"
              .formatted(
                  100 + i,
                  i,
                  industries[i % 4],
                  i % 3,
                  i % 7,
                  i * 37 % 11 * 100 + revenue,
                  i % 5,
                  i * 7 % 13 * 50 + revenue));
      sources.sale("Company %s,2026-10-1%s,%s,%s".formatted(i, i % 9, i * 3, i * 9));
    }
    return sources.write();
  }
}
