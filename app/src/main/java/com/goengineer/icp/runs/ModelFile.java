package com.goengineer.icp.runs;

import com.goengineer.icp.scoring.Component;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.FittedComponent;
import com.goengineer.icp.scoring.GradeShares;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.PlainTree;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.statistics.ValueCounts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** model.json: everything needed to score one more account exactly. */
final class ModelFile {
  static final String NAME = "model.json";

  private ModelFile() {}

  static void write(Model model, RankTables tables, Path file) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("as_of", model.asOf().toString());
    tree.put("weights", model.weights().shares());
    tree.put("grade_shares", PlainTree.of(model.gradeShares()));
    Map<String, Object> limits = new LinkedHashMap<>();
    model.cutOffs().forEach((grade, raw) -> limits.put(grade.name(), raw));
    tree.put("grade_limits", limits);
    Map<String, Object> components = new LinkedHashMap<>();
    for (FittedComponent component : model.components()) {
      components.put(component.name(), PlainTree.of((Record) component));
    }
    tree.put("components", components);
    tree.put("raw_scores", model.fittedRaw());
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
      Map<?, ?> tree = (Map<?, ?>) tables.read(Json.tree(file));
      Map<String, Double> shares = new LinkedHashMap<>();
      textKeys(part(tree, "weights"))
          .forEach((name, share) -> shares.put(name, ((Number) share).doubleValue()));
      return new Model(
          LocalDate.parse((String) part(tree, "as_of")),
          components(textKeys(part(tree, "components")), registry),
          new Weights(shares),
          PlainTree.read(GradeShares.class, textKeys(part(tree, "grade_shares"))),
          (ValueCounts) part(tree, "raw_scores"));
    } catch (ClassCastException | IllegalArgumentException e) {
      throw new UnusableFile(file + " is not a model: " + e.getMessage(), e);
    }
  }

  private static Object part(Map<?, ?> tree, String name) {
    Object part = tree.get(name);
    if (part == null) {
      throw new IllegalArgumentException("it has no " + name);
    }
    return part;
  }

  private static List<FittedComponent> components(Map<String, ?> trees, Components registry) {
    List<FittedComponent> fitted = new ArrayList<>();
    trees.forEach((name, tree) -> {
      Component component = registry.get(name);
      fitted.add(PlainTree.read(component.fittedType(), textKeys(tree)));
    });
    return fitted;
  }

  @SuppressWarnings("unchecked") // objects of JSON have text keys
  private static Map<String, ?> textKeys(Object tree) {
    return (Map<String, ?>) tree;
  }
}
