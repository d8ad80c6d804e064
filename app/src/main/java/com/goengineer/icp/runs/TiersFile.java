package com.goengineer.icp.runs;

import com.goengineer.icp.industries.StrategicTiers;
import com.goengineer.icp.scoring.Component;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.component.Vertical;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** strategic_industry_tiers.json, in the original's shape. */
public final class TiersFile {
  private TiersFile() {}

  /** The text of the default file. */
  public static String standard() {
    StrategicTiers tiers = StrategicTiers.standard();
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

  private static StrategicTiers read(Path file) {
    JsonNode tree = Json.read(file);
    try {
      JsonNode blend = tree.required("blend_weight");
      return new StrategicTiers(
          scores(tree.required("tier_scores")),
          new StrategicTiers.Blend(
              blend.required("data_driven").asDouble(), blend.required("strategic").asDouble()),
          industries(tree.required("industry_tiers")));
    } catch (RuntimeException e) {
      throw new UnusableFile(
          file
              + " cannot be used: "
              + e.getMessage()
              + " Expected tier_scores, blend_weight and industry_tiers as in the default file;"
              + " delete the file to get that back.",
          e);
    }
  }

  private static Map<String, Double> scores(JsonNode node) {
    Map<String, Double> scores = new LinkedHashMap<>();
    node.properties().forEach(tier -> scores.put(tier.getKey(), tier.getValue().asDouble()));
    return scores;
  }

  private static Map<String, List<String>> industries(JsonNode node) {
    Map<String, List<String>> tiers = new LinkedHashMap<>();
    node.properties()
        .forEach(tier -> {
          List<String> names = new ArrayList<>();
          tier.getValue().forEach(name -> names.add(name.asString()));
          tiers.put(tier.getKey(), names);
        });
    return tiers;
  }
}
