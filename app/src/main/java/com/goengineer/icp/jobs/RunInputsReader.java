package com.goengineer.icp.jobs;

import com.goengineer.icp.embedded.ParquetFiles;
import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.engine.EngineRefused;
import com.goengineer.icp.readers.InputFile;
import com.goengineer.icp.readers.RemoteSources;
import com.goengineer.icp.readers.SourceCatalog;
import com.goengineer.icp.readers.Sources;
import com.goengineer.icp.readers.StagedSource;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunInputs;
import com.goengineer.icp.runs.RunInputs.InputRecord;
import com.goengineer.icp.runs.StagedFiles;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSettings;
import com.goengineer.icp.sources.SourceSheet;
import com.goengineer.icp.sources.StagedSources;
import com.goengineer.icp.table.Table;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a run is made from: source files, or the staged rows of an earlier run. */
final class RunInputsReader {
  private RunInputsReader() {}

  /** Reads a folder of source files. */
  static RunInputs fromSources(Path directory, SourceSettings settings) {
    return inputs(SourceCatalog.read(directory, settings), false);
  }

  private static RunInputs inputs(Sources sources, boolean salesInEngine) {
    Map<SourceRole, Table> tables = new EnumMap<>(SourceRole.class);
    sources.byRole().forEach((role, staged) -> tables.put(role, staged.table()));
    StagedSource customers = sources.byRole().get(SourceRole.CUSTOMERS);
    List<String> passThrough = customers == null ? List.of() : customers.passThroughHeaders();
    return new RunInputs(
        sources.inputs().stream().map(RunInputsReader::record).toList(),
        new StagedSources(
            tables,
            passThrough,
            sources.inputs().stream().map(RunInputsReader::sheet).toList(),
            salesInEngine),
        sources.problems());
  }

  private static SourceSheet sheet(InputFile input) {
    return new SourceSheet(input.role(), input.file(), input.sheet(), input.columns());
  }

  /**
   * Has an engine read the files at a location; it keeps the rows of the sales log.
   *
   * @throws EngineRefused when the engine reads only what it is given
   */
  static RunInputs fromLocation(Engine engine, String location, SourceSettings settings) {
    if (engine instanceof RemoteSources remote) {
      return inputs(remote.read(location, settings), true);
    }
    throw new EngineRefused(
        location
            + " is read by a cluster: add --engine spark, or give a directory of this machine.");
  }

  private static InputRecord record(InputFile input) {
    return new InputRecord(
        input.role().configName(),
        input.file(),
        input.sheet(),
        input.rows(),
        input.sha256(),
        input.columns());
  }

  /** Reads the staged rows of a run. */
  static RunInputs fromRun(Run run, Path scratch) {
    try (ParquetFiles parquet = new ParquetFiles(scratch)) {
      return new RunInputs(
          run.inputs(), StagedFiles.read(run, parquet), StagedFiles.readProblems(run, parquet));
    }
  }
}
