package com.goengineer.icp.industries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StrategicTiersTest {

  private static final StrategicTiers.Blend HALF = new StrategicTiers.Blend(0.5, 0.5);

  @Test
  void industriesScoreByTheirTierAndOthersByTheLowest() {
    StrategicTiers tiers = StrategicTiers.standard();
    assertThat(tiers.scoreByKey())
        .containsEntry("high tech", 1.0)
        .containsEntry("dental", 0.7)
        .hasSize(7);
    assertThat(tiers.otherScore()).isEqualTo(0.4);
  }

  @Test
  void aTierWithoutAScoreIsRefused() {
    assertThatThrownBy(() ->
            new StrategicTiers(Map.of("tier_1", 1.0), HALF, Map.of("tier_2", List.of("Dental"))))
        .hasMessageContaining("\"tier_2\" is not in tier_scores [tier_1]");
  }

  @Test
  void anIndustryInTwoTiersIsRefused() {
    assertThatThrownBy(() ->
            new StrategicTiers(
                Map.of("tier_1", 1.0), HALF, Map.of("tier_1", List.of("Dental", "dental"))))
        .hasMessageContaining("\"dental\" is there twice");
  }

  @Test
  void scoresOutsideZeroToOneAndBlendsThatDoNotSumToOneAreRefused() {
    assertThatThrownBy(() -> new StrategicTiers(Map.of("tier_1", 1.5), HALF, Map.of()))
        .hasMessageContaining("tier_1 must be 0 to 1, not 1.5");
    assertThatThrownBy(() -> new StrategicTiers(Map.of(), HALF, Map.of()))
        .hasMessageContaining("no tier");
    assertThatThrownBy(() -> new StrategicTiers.Blend(0.5, 0.6)).hasMessageContaining("sum to 1");
    assertThatThrownBy(() -> new StrategicTiers.Blend(1.5, -0.5)).hasMessageContaining("0 or more");
  }
}
