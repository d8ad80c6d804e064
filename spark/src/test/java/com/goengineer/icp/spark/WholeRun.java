package com.goengineer.icp.spark;

import com.goengineer.icp.jobs.EngineChoice;
import com.goengineer.icp.jobs.ScoringJob;
import com.goengineer.icp.jobs.Setup;
import com.goengineer.icp.jobs.Surroundings;
import com.goengineer.icp.pipeline.Progress;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunArtefacts;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sample.SampleGenerator;
import com.goengineer.icp.sample.SampleSettings;
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
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whole runs of one folder of sources on several engines, to be compared by their bytes. */
final class WholeRun {
  private static final Clock MONDAY =
      Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

  private WholeRun() {}

  /** A folder of messy sources, written once. */
  static Path sample(Path folder, int accounts, int lines) {
    try {
      SampleGenerator.write(folder, SampleSettings.of(accounts, lines, 7));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Artefact to its content, the manifest apart: it tells the engine and the time. */
  static Map<String, String> artefacts(Path sources, Path workspace, EngineChoice engine) {
    return artefacts(sources, workspace, engine, step -> {});
  }

  /** The same, with somebody who hears where the run is. */
  static Map<String, String> artefacts(
      Path sources, Path workspace, EngineChoice engine, Progress progress) {
    Surroundings surroundings =
        new Surroundings(MONDAY, "test", 2, Optional.empty(), progress, engine);
    Setup setup = Setup.open(Workspace.at(workspace), Optional.empty());
    return contents(new ScoringJob(setup, surroundings).run(sources, Optional.empty()).run());
  }

  private static Map<String, String> contents(Run run) {
    try (Stream<Path> files = Files.walk(run.folder())) {
      Map<String, String> contents = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = run.folder().relativize(file).toString();
        if (!name.equals(RunArtefacts.MANIFEST)) {
          contents.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      }
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
