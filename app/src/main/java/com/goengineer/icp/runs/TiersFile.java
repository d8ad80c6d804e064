package com.goengineer.icp.runs;

import com.goengineer.icp.industries.StrategicTiers;
import com.goengineer.icp.scoring.Component;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.component.Vertical;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** strategic_industry_tiers.json, in the original's shape. */
public final class TiersFile {
  private static final String ADVICE = "Delete the file to get the default back.";

  private TiersFile() {}

  /** The text of the default file. */
  public static String standard() {
    return text(StrategicTiers.standard());
  }

  private static String text(StrategicTiers tiers) {
    Map<String, Object> blend = new LinkedHashMap<>();
    blend.put("data_driven", tiers.blend().dataDriven());
    blend.put("strategic", tiers.blend().strategic());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("tier_scores", tiers.tierScores());
    tree.put("blend_weight", blend);
    tree.put("industry_tiers", tiers.industryTiers());
    return Json.pretty(tree) + "\n";
  }

  /**
   * A registry whose components use the tiers of a file.
   *
   * @throws UnusableFile when the file cannot be used; the message says why
   */
  public static Components applied(Path file, Components registry) {
    StrategicTiers tiers = read(file);
    Components applied = registry;
    for (Component component : registry.list()) {
      if (component.settings() instanceof Vertical.Settings settings) {
        applied =
            applied.with(
                component.withSettings(new Vertical.Settings(settings.industries(), tiers)));
      }
    }
    return applied;
  }

  /** Replaces a file by other tiers, in one step. */
  public static void write(Path file, StrategicTiers tiers) {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(next, text(tiers), StandardCharsets.UTF_8);
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UnusableFile(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * The tiers of a file.
   *
   * @throws UnusableFile when the file cannot be used; the message says why
   */
  public static StrategicTiers read(Path file) {
    JsonNode tree = Json.read(file, ADVICE);
    try {
      JsonNode blend = group(tree, "blend_weight");
      return new StrategicTiers(
          scores(group(tree, "tier_scores")),
          new StrategicTiers.Blend(
              number("blend_weight", blend, "data_driven"),
              number("blend_weight", blend, "strategic")),
          industries(group(tree, "industry_tiers")));
    } catch (IllegalArgumentException e) {
      throw new UnusableFile(
          file
              + " cannot be used: "
              + e.getMessage()
              + ". Expected tier_scores, blend_weight and industry_tiers as in the default file. "
              + ADVICE,
          e);
    }
  }

  private static JsonNode group(JsonNode tree, String key) {
    JsonNode group = tree.path(key);
    if (!group.isObject()) {
      throw new IllegalArgumentException(
          "\"%s\" must be a group in { }, and is %s".formatted(key, seen(group)));
    }
    return group;
  }

  private static double number(String group, JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (!value.isNumber()) {
      throw new IllegalArgumentException(
          "%s: \"%s\" must be a number, and is %s".formatted(group, key, seen(value)));
    }
    return value.asDouble();
  }

  private static String seen(JsonNode node) {
    return node.isMissingNode() ? "missing" : Json.compact(node);
  }

  private static Map<String, Double> scores(JsonNode node) {
    Map<String, Double> scores = new LinkedHashMap<>();
    node.properties()
        .forEach(tier -> scores.put(tier.getKey(), number("tier_scores", node, tier.getKey())));
    return scores;
  }

  private static Map<String, List<String>> industries(JsonNode node) {
    Map<String, List<String>> tiers = new LinkedHashMap<>();
    node.properties()
        .forEach(tier -> {
          List<String> names = new ArrayList<>();
          for (JsonNode name : tier.getValue()) {
            names.add(name.isString() ? name.asString() : "");
          }
          if (!tier.getValue().isArray() || names.contains("")) {
            throw new IllegalArgumentException(
                "industry_tiers: \"%s\" must be a list of industries, and is %s"
                    .formatted(tier.getKey(), seen(tier.getValue())));
          }
          tiers.put(tier.getKey(), names);
        });
    return tiers;
  }
}
