package com.goengineer.icp.runs;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.embedded.ParquetFiles;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.sources.SourceColumn;
import com.goengineer.icp.table.Column;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One finished, immutable run.
 *
 * @param folder its folder; the name is its ID
 */
public record Run(Path folder) {
  static final String MANIFEST = "manifest.json";
  private static final String DAMAGED =
      "Restore the file from a copy, or delete the run's folder; other runs do not need it.";

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

  /** The IDs of its accounts. */
  public Set<String> accountIds() {
    try (ParquetFiles parquet = new ParquetFiles(scratch())) {
      Column.Text ids = AccountsFile.read(this, parquet).text(AccountField.ACCOUNT_ID);
      return Set.of(ids.dictionary());
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
              input.path("sha256").asString(),
              columns(input.path("columns"))));
    }
    return inputs;
  }

  private static List<SourceColumn> columns(JsonNode node) {
    List<SourceColumn> columns = new ArrayList<>();
    for (JsonNode column : node) {
      columns.add(
          new SourceColumn(
              column.path("field").asString(),
              column.path("index").asInt(),
              column.path("header").asString()));
    }
    return columns;
  }

  /** The settings it was made with, complete, as plain values. */
  public Map<String, Object> settings() {
    return plainMap(manifest().path("settings"));
  }

  /** Where its weights come from: the metadata of its optimized_weights.json. */
  public Map<String, Object> weightsMetadata() {
    return plainMap(Json.read(file(WeightFiles.COMPONENTS), DAMAGED).path("metadata"));
  }

  /**
   * The hash of one of its artefacts.
   *
   * @throws UnusableFile when the artefact is not the one that the manifest names
   */
  public String verifiedHash(String name) {
    String named = artefacts().getOrDefault(name, "");
    if (!Files.exists(file(name)) || !Hashes.ofFile(file(name)).equals(named)) {
      throw new UnusableFile(
          "%s of run %s is missing or was changed after the run. Choose another run: icp runs"
              .formatted(name, id()));
    }
    return named;
  }

  private static Map<String, Object> plainMap(JsonNode node) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (node.isObject()) {
      ((Map<?, ?>) Json.plain(node)).forEach((key, value) -> values.put((String) key, value));
    }
    return values;
  }

  /** Names of its artefacts, the manifest apart, and their hashes as the manifest names them. */
  Map<String, String> artefacts() {
    Map<String, String> artefacts = new LinkedHashMap<>();
    manifest()
        .path("artefacts")
        .properties()
        .forEach(artefact -> artefacts.put(artefact.getKey(), artefact.getValue().asString()));
    return artefacts;
  }

  /**
   * Its manifest.
   *
   * @throws UnusableFile when it is damaged or lacks what every manifest has
   */
  public JsonNode manifest() {
    Path file = file(MANIFEST);
    JsonNode tree = Json.read(file, DAMAGED);
    for (String needed : List.of("run_id", "as_of", "counts", "artefacts")) {
      if (!tree.has(needed)) {
        throw new UnusableFile(file + " has no \"" + needed + "\". " + DAMAGED);
      }
    }
    return tree;
  }
}
