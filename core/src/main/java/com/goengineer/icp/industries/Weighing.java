package com.goengineer.icp.industries;

import java.math.BigDecimal;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;

/** From performances to weights: the arithmetic of {@link IndustryWeights#learn}. */
record Weighing(
    List<IndustryPerformance> groups,
    Shrinkage shrinkage,
    IndustrySettings settings,
    StrategicTiers tiers) {

  private static final double NO_DIFFERENCE = 0.5;

  List<IndustryWeight> all() {
    Map<String, Double> strategic = tiers.scoreByKey();
    DoubleSummaryStatistics range =
        groups.stream().mapToDouble(shrinkage::shrunkMean).summaryStatistics();
    return groups.stream()
        .map(group ->
            weight(
                group,
                dataScore(shrinkage.shrunkMean(group), range),
                strategic.getOrDefault(IndustryWeights.key(group.industry()), tiers.otherScore())))
        .toList();
  }

  private IndustryWeight weight(IndustryPerformance group, double dataScore, double strategic) {
    double shrunk = shrinkage.shrunkMean(group);
    double halfWidth = shrinkage.halfWidth(group);
    double blended = tiers.blend().of(dataScore, strategic);
    return new IndustryWeight(
        group.industry(),
        group.accounts(),
        group.adopters(),
        group.mean(),
        shrunk,
        Math.max(0, shrunk - halfWidth),
        shrunk + halfWidth,
        dataScore,
        strategic,
        blended,
        Math.max(settings.floor(), Math.min(1, rounded(blended))));
  }

  private double dataScore(double shrunk, DoubleSummaryStatistics range) {
    return switch (settings.scale()) {
      case RATIO -> {
        double both = shrunk + shrinkage.globalMean(); // r / (1 + r) = s / (s + g)
        yield both > 0 ? shrunk / both : NO_DIFFERENCE;
      }
      case MIN_MAX -> {
        double width = range.getMax() - range.getMin();
        yield width > 0 ? (shrunk - range.getMin()) / width : NO_DIFFERENCE;
      }
    };
  }

  private double rounded(double blended) {
    double steps = Math.rint(blended / settings.step());
    return BigDecimal.valueOf(settings.step()).multiply(BigDecimal.valueOf(steps)).doubleValue();
  }
}
