package com.goengineer.icp.runs;

import com.goengineer.icp.embedded.ParquetFiles;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Model;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One finished, immutable run.
 *
 * @param folder its folder; the name is its ID
 */
public record Run(Path folder) {
  static final String MANIFEST = "manifest.json";

  /** Its ID: the time it was made and a hash of inputs, settings and code. */
  public String id() {
    return folder.getFileName().toString();
  }

  /** One of its artefacts, by the name contract and manifest use. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /**
   * The model it was scored with.
   *
   * @param registry every component there may be in it
   * @throws UnusableFile when it cannot be read
   */
  public Model model(Components registry) {
    try (ParquetFiles parquet = new ParquetFiles(scratch())) {
      return ModelFile.read(file(ModelFile.NAME), new RankTables(parquet, this::file), registry);
    }
  }

  /** Where readers of its tables may spill. */
  Path scratch() {
    return folder.toAbsolutePath().resolve("../../.scratch").normalize();
  }

  /** What it was made from. */
  public List<RunInputs.InputRecord> inputs() {
    List<RunInputs.InputRecord> inputs = new ArrayList<>();
    for (JsonNode input : manifest().path("inputs")) {
      inputs.add(
          new RunInputs.InputRecord(
              input.path("role").asString(),
              input.path("file").asString(),
              input.path("sheet").asString(),
              input.path("rows").asLong(),
              input.path("sha256").asString()));
    }
    return inputs;
  }

  /** Its manifest. */
  public JsonNode manifest() {
    return Json.read(file(MANIFEST));
  }
}
