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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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

  /** The same with its log in CSV and Parquet parts, one of them twice, and a file of notes. */
  static Path sampleInParts(Path folder) throws IOException {
    SampleGenerator.write(folder, SampleSettings.of(300, 3_000, 7).as(SampleSettings.Format.CSV));
    Path log;
    try (Stream<Path> files = Files.list(folder)) {
      log = files.filter(file -> file.toString().contains("Sales")).findFirst().orElseThrow();
    }
    List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
    Files.delete(log);
    for (int part = 0; part < 3; part++) {
      List<String> some = lines.subList(1 + part * 1_000, 1 + (part + 1) * 1_000);
      Files.writeString(
          folder.resolve("sales-" + part + ".csv"),
          lines.getFirst() + "\n" + String.join("\n", some) + "\n");
    }
    inParquet(folder.resolve("sales-2.csv"));
    Files.copy(folder.resolve("sales-0.csv"), folder.resolve("sales-copy.csv"));
    Files.writeString(folder.resolve("notes.txt"), "call back on Monday\n");
    return folder;
  }

  private static void inParquet(Path csv) throws IOException {
    String target = csv.toString().replace(".csv", ".parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT * FROM read_csv('%s', all_varchar = true)) TO '%s' (FORMAT parquet)"
              .formatted(csv, target));
    } catch (SQLException e) {
      throw new IOException(e);
    }
    Files.delete(csv);
  }

  /** Artefact to its content, the manifest apart: it tells the engine and the time. */
  static Map<String, String> artefacts(Path sources, Path workspace, EngineChoice engine) {
    return artefacts(sources, workspace, engine, step -> {});
  }

  /** The same for files that the engine reads where they are. */
  static Map<String, String> remoteArtefacts(String location, Path workspace, EngineChoice engine) {
    Surroundings surroundings =
        new Surroundings(MONDAY, "test", 2, Optional.empty(), step -> {}, engine);
    Setup setup = Setup.open(Workspace.at(workspace), Optional.empty());
    return contents(new ScoringJob(setup, surroundings).run(location, Optional.empty()).run());
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
