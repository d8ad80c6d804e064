package com.goengineer.icp.runs;

import com.goengineer.icp.industries.IndustryWeight;
import com.goengineer.icp.industries.IndustryWeights;
import com.goengineer.icp.industries.Shrinkage;
import com.goengineer.icp.scoring.Component;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.PlainTree;
import com.goengineer.icp.scoring.component.Vertical;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** industry_weights.json and optimized_weights.json as trees of plain values. */
final class WeightFiles {
  static final String INDUSTRIES = "industry_weights.json";
  static final String COMPONENTS = "optimized_weights.json";

  private WeightFiles() {}

  /**
   * industry_weights.json.
   *
   * @param settings how they were learned
   */
  static Map<String, Object> industryTree(
      IndustryWeights weights, Vertical.Settings settings, Model model) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("as_of", model.asOf().toString());
    metadata.put("rule", PlainTree.of(settings.industries()));
    metadata.put("tiers", PlainTree.of(settings.tiers()));
    List<Object> industries = new ArrayList<>();
    for (IndustryWeight industry : weights.industries()) {
      industries.add(row(industry));
    }
    Shrinkage shrinkage = weights.shrinkage();
    Map<String, Object> global = new LinkedHashMap<>();
    global.put("mean", shrinkage.globalMean());
    global.put("cap", weights.cap());
    global.put("k", shrinkage.priorStrength());
    global.put("within_variance", shrinkage.withinVariance());
    global.put("between_variance", shrinkage.betweenVariance());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("weights", weights.byKey());
    tree.put("metadata", metadata);
    tree.put("industries", industries);
    tree.put("global", global);
    return tree;
  }

  private static Map<String, Object> row(IndustryWeight industry) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("industry", industry.industry());
    row.put("n", industry.accounts());
    row.put("adopters", industry.adopters());
    row.put("mean", industry.mean());
    row.put("shrunk", industry.shrunk());
    row.put("interval", List.of(industry.intervalLow(), industry.intervalHigh()));
    row.put("data_score", industry.dataScore());
    row.put("strategic", industry.strategic());
    row.put("blended", industry.blended());
    row.put("final", industry.weight());
    return row;
  }

  /**
   * optimized_weights.json.
   *
   * @param metadata where the weights come from and what speaks for them
   */
  static Map<String, Object> componentTree(Model model, Map<String, Object> metadata) {
    Map<String, Object> weights = new LinkedHashMap<>();
    model.weights().shares().forEach((name, share) -> weights.put(scoreColumn(name), share));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("weights", weights);
    tree.put("metadata", metadata);
    return tree;
  }

  /** As {@link Component#scoreColumn}. */
  private static String scoreColumn(String component) {
    return component + "_score";
  }
}
