package com.goengineer.icp.jobs;

import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings that hold for work on the staged rows of an earlier run.
 *
 * <p>What accounts are made of and how they are scored is as it was in that run: its rows were read
 * and matched under it. How weights are learned and judged is as the workspace says now, unless the
 * run had a settings file of its own: then all is as it was.
 */
final class EarlierSettings {
  /** How weights are learned and judged. */
  private static final Set<String> LEARNING = Set.of("weights", "validation", "model");

  private static final int SHOWN = 4;

  private final String runId;
  private final Map<String, Object> then;
  private final Map<String, Object> now;
  private final String file;
  private final boolean ownFile;

  /**
   * @param now the settings of the workspace
   * @param file name of the workspace's settings file
   */
  EarlierSettings(Run run, Map<String, Object> now, String file) {
    this.runId = run.id();
    this.then = run.settings();
    this.now = now;
    this.file = run.manifest().path("settings_file").asString(file);
    this.ownFile = !this.file.equals(file);
  }

  /** Name of the file that the settings come from: the run's own, where it had one. */
  String file() {
    return file;
  }

  /** The settings as plain values; the as-of date is the run's own, even where none was set. */
  Map<String, Object> tree(String asOf) {
    Map<String, Object> tree = new LinkedHashMap<>(then);
    Map<String, Object> run = new LinkedHashMap<>(table(then, "run"));
    if (!ownFile) {
      LEARNING.stream().filter(now::containsKey).forEach(key -> tree.put(key, now.get(key)));
      run.put("seed", table(now, "run").getOrDefault("seed", 1));
    }
    run.put("as_of", asOf);
    tree.put("run", run);
    return tree;
  }

  /** Says which settings of the workspace do not hold, where any do not. */
  List<String> notices() {
    if (ownFile) {
      return List.of(
          "Settings are those of run " + runId + ", which had a file of its own: " + file + ".");
    }
    List<String> differing = differing();
    if (differing.isEmpty()) {
      return List.of();
    }
    String named = String.join(", ", differing.subList(0, Math.min(SHOWN, differing.size())));
    String more = differing.size() > SHOWN ? " and " + (differing.size() - SHOWN) + " more" : "";
    return List.of(
        "Settings are those of run %s; changed since: %s%s. To have the changes count: icp run"
            .formatted(runId, named, more));
  }

  private List<String> differing() {
    Map<String, Object> before = new LinkedHashMap<>();
    Map<String, Object> after = new LinkedHashMap<>();
    flatten("", then, before);
    flatten("", now, after);
    List<String> differing = new ArrayList<>();
    after.forEach((key, value) -> {
      if (!isSame(value, before.get(key))) {
        differing.add(key);
      }
    });
    before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(differing::add);
    differing.removeIf(EarlierSettings::mayDiffer);
    return differing;
  }

  /** Numbers of TOML and of JSON are the same when they are written the same. */
  private static boolean isSame(Object value, @Nullable Object other) {
    return other != null && Json.compact(value).equals(Json.compact(other));
  }

  private static boolean mayDiffer(String key) {
    String section = key.substring(0, Math.max(0, key.indexOf('.')));
    return LEARNING.contains(section) || Set.of("run.as_of", "run.today", "run.seed").contains(key);
  }

  private static void flatten(String path, Map<String, Object> tree, Map<String, Object> flat) {
    for (String key : tree.keySet()) {
      if (tree.get(key) instanceof Map) {
        flatten(path + key + ".", table(tree, key), flat);
      } else {
        flat.put(path + key, tree.get(key));
      }
    }
  }

  /** A table of a tree, empty when it is not there. */
  @SuppressWarnings("unchecked") // tables have text keys
  static Map<String, Object> table(Map<String, Object> tree, String key) {
    return tree.get(key) instanceof Map<?, ?> table ? (Map<String, Object>) table : Map.of();
  }
}
