package com.goengineer.icp.runs;

import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Model;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** model.json: everything needed to score one more account exactly. */
final class ModelFile {
  static final String NAME = "model.json";

  /** For people and other programs; the model itself works them out again. */
  private static final String LIMITS = "grade_limits";

  private static final String ADVICE =
      "Restore the file from a copy, or apply the model of another run.";

  private ModelFile() {}

  static void write(Model model, RankTables tables, Path file) {
    Map<String, Object> limits = new LinkedHashMap<>();
    model.cutOffs().forEach((grade, raw) -> limits.put(grade.name(), raw));
    Map<String, Object> tree = model.toTree();
    tree.put(LIMITS, limits);
    Json.write(tables.written("model", tree), file);
  }

  /**
   * Reads a model that {@link #write} wrote.
   *
   * @param registry every component there may be in it
   * @throws UnusableFile when it cannot be read as one
   */
  static Model read(Path file, RankTables tables, Components registry) {
    try {
      Map<String, Object> tree = new LinkedHashMap<>();
      ((Map<?, ?>) tables.read(Json.tree(file, ADVICE)))
          .forEach((name, part) -> tree.put((String) name, part));
      tree.remove(LIMITS);
      return Model.read(tree, registry);
    } catch (ClassCastException e) {
      throw new UnusableFile(
          file + " is not a model: a table in it holds something else than numbers. " + ADVICE, e);
    } catch (IllegalArgumentException e) {
      throw new UnusableFile(file + " is not a model: " + e.getMessage() + ". " + ADVICE, e);
    }
  }
}
