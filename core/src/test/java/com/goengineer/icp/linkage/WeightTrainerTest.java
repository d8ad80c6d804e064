package com.goengineer.icp.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.linkage.training.VariantGenerator;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightTrainerTest {

  @Test
  void equalSeedsGiveEqualSetsAndEqualWeights() {
    LabelledSet one = VariantGenerator.salesLog(3, 300);
    LabelledSet again = VariantGenerator.salesLog(3, 300);
    assertThat(again.left().names()).isEqualTo(one.left().names());
    assertThat(WeightTrainer.train(List.of(again)).text())
        .isEqualTo(WeightTrainer.train(List.of(one)).text());
    assertThat(VariantGenerator.salesLog(4, 300).left().names()).isNotEqualTo(one.left().names());
  }

  @Test
  void theTextOfAModelReadsBackToTheSameModel() {
    LinkModel model = LinkModel.pretrained();
    assertThat(LinkModel.parse(model.text()).text()).isEqualTo(model.text());
  }

  @Test
  void theReliabilityThatReportsShowIsThatOfTheShippedWeights() {
    assertThat(Reliability.ofShippedWeights().text()).isEqualTo(TrainWeights.reliability().text());
    assertThat(Reliability.ofShippedWeights().expectedCalibrationError()).isLessThan(0.02);
  }

  @Test
  void pointsAreMonotoneOverTheBinsOfAFeature() {
    for (Points points :
        List.of(LinkModel.pretrained().alone(), LinkModel.pretrained().deciding())) {
      for (Feature feature : Feature.all()) {
        int sign = feature.rising() ? 1 : -1;
        for (int bin = 1; bin < feature.bins(); bin++) {
          assertThat(sign * (points.of(feature, bin) - points.of(feature, bin - 1)))
              .as(feature.key())
              .isGreaterThanOrEqualTo(0);
        }
      }
    }
  }
}
