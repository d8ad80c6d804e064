package com.goengineer.icp.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.linkage.ThresholdPreview.Effect;
import com.goengineer.icp.linkage.ThresholdPreview.Name;
import com.goengineer.icp.linkage.ThresholdPreview.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdPreviewTest {
  private static final ThresholdPreview NAMES =
      new ThresholdPreview(
          List.of(
              new Name(1, Standing.MATCHED),
              new Name(.99, Standing.OPEN),
              new Name(.96, Standing.OPEN),
              new Name(.60, Standing.OPEN),
              new Name(.10, Standing.OPEN),
              new Name(.98, Standing.CONFLICT),
              new Name(.20, Standing.CONFLICT),
              new Name(.97, Standing.APART)));

  private static Thresholds at(double accept, double review, double precision) {
    return new Thresholds(accept, review, 2, precision);
  }

  @Test
  void namesAreMatchedAskedAboutOrNotMatchedByTheirProbability() {
    Effect effect = NAMES.at(at(.95, .30, .5));
    assertThat(effect.matched()).isEqualTo(3);
    assertThat(effect.review()).isEqualTo(2);
    assertThat(effect.unmatched()).isEqualTo(3);
    assertThat(effect.expectedWrong()).isCloseTo(.01 + .04, within(1e-12));
  }

  @Test
  void aConflictIsNeverMatchedWhateverTheThreshold() {
    Effect effect = NAMES.at(at(.05, .05, .1));
    assertThat(effect.matched()).isEqualTo(5);
    assertThat(effect.review()).isEqualTo(2);
    assertThat(effect.unmatched()).isEqualTo(1);
  }

  @Test
  void theTargetPrecisionRaisesTheThresholdOfAcceptance() {
    Effect effect = NAMES.at(at(.50, .30, .97));
    assertThat(effect.acceptFrom()).isEqualTo(.96);
    assertThat(effect.matched()).isEqualTo(3);
    assertThat(NAMES.at(at(.50, .30, .995)).acceptFrom()).isEqualTo(1);
    assertThat(NAMES.at(at(.999, .30, .995)).acceptFrom()).isEqualTo(.999);
  }

  @Test
  void everyNameFallsIntoOneBin() {
    assertThat(NAMES.histogram(10)).containsExactly(0, 1, 1, 0, 0, 0, 1, 0, 0, 5);
    assertThat(new ThresholdPreview(List.of()).at(Thresholds.standard()))
        .isEqualTo(new Effect(.95, 0, 0, 0, 0));
  }
}
