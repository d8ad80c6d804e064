package com.goengineer.icp.industries;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much the seller wants an industry, and how that is blended with what the data say: the shape
 * of strategic_industry_tiers.json.
 *
 * @param tierScores tier to score, 0 to 1
 * @param blend shares of data and strategy
 * @param industryTiers tier to its industries; names are compared without case
 */
public record StrategicTiers(
    Map<String, Double> tierScores, Blend blend, Map<String, List<String>> industryTiers) {

  /**
   * Shares of the two halves of a weight.
   *
   * @param dataDriven share of the data score, 0 to 1
   * @param strategic share of the tier's score; both together 1
   */
  public record Blend(double dataDriven, double strategic) {
    public Blend {
      boolean shares = dataDriven >= 0 && strategic >= 0;
      if (!shares || Math.abs(dataDriven + strategic - 1) > 1e-9) {
        throw new IllegalArgumentException(
            "blend_weight: data_driven "
                + dataDriven
                + " and strategic "
                + strategic
                + " must be 0 or more and sum to 1");
      }
    }

    double of(double dataScore, double strategicScore) {
      return dataDriven * dataScore + strategic * strategicScore;
    }
  }

  public StrategicTiers {
    tierScores = Collections.unmodifiableMap(new LinkedHashMap<>(tierScores));
    Map<String, List<String>> copied = new LinkedHashMap<>();
    industryTiers.forEach((tier, industries) -> copied.put(tier, List.copyOf(industries)));
    industryTiers = Collections.unmodifiableMap(copied);
    if (tierScores.isEmpty()) {
      throw new IllegalArgumentException("tier_scores has no tier");
    }
    tierScores.forEach(StrategicTiers::requireScore);
    scoreByKey(tierScores, industryTiers);
  }

  private static void requireScore(String tier, double score) {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("tier_scores: " + tier + " must be 0 to 1, not " + score);
    }
  }

  /** The tiers that the original is shipped with. */
  public static StrategicTiers standard() {
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("tier_1", 1.0);
    scores.put("tier_2", 0.7);
    scores.put("tier_3", 0.4);
    Map<String, List<String>> tiers = new LinkedHashMap<>();
    tiers.put(
        "tier_1",
        List.of(
            "High Tech",
            "Medical Devices & Life Sciences",
            "Aerospace & Defense",
            "Automotive & Transportation"));
    tiers.put("tier_2", List.of("Dental", "Consumer Goods", "Packaging"));
    return new StrategicTiers(scores, new Blend(0.5, 0.5), tiers);
  }

  /** The score of each industry that has a tier, by {@link IndustryWeights#key}. */
  Map<String, Double> scoreByKey() {
    return scoreByKey(tierScores, industryTiers);
  }

  /** The score of an industry that has no tier: that of the lowest tier. */
  double otherScore() {
    return Collections.min(tierScores.values());
  }

  private static Map<String, Double> scoreByKey(
      Map<String, Double> tierScores, Map<String, List<String>> industryTiers) {
    Map<String, Double> scores = new HashMap<>();
    industryTiers.forEach((tier, industries) -> {
      Double score = tierScores.get(tier);
      if (score == null) {
        throw new IllegalArgumentException(
            "industry_tiers: \"" + tier + "\" is not in tier_scores " + tierScores.keySet());
      }
      for (String industry : industries) {
        if (scores.put(IndustryWeights.key(industry), score) != null) {
          throw new IllegalArgumentException(
              "industry_tiers: \"" + industry + "\" is there twice; keep one");
        }
      }
    });
    return scores;
  }
}
