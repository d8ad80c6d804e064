package com.goengineer.icp.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.linkage.ThresholdPreview.Effect;
import com.goengineer.icp.linkage.ThresholdPreview.Name;
import com.goengineer.icp.linkage.ThresholdPreview.Standing;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ThresholdPreviewTest {
  private static final ThresholdPreview NAMES =
      new ThresholdPreview(
          List.of(
              new Name("sales", 1, Standing.MATCHED),
              new Name("sales", .99, Standing.OPEN),
              new Name("sales", .96, Standing.OPEN),
              new Name("sales", .60, Standing.OPEN),
              new Name("sales", .10, Standing.OPEN),
              new Name("sales", .98, Standing.CONFLICT),
              new Name("sales", .20, Standing.CONFLICT),
              new Name("sales", .97, Standing.APART)));

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
    assertThat(effect.acceptFrom()).containsEntry("sales", .96);
    assertThat(effect.matched()).isEqualTo(3);
    assertThat(NAMES.at(at(.50, .30, .995)).acceptFrom()).containsEntry("sales", 1.0);
    assertThat(NAMES.at(at(.999, .30, .995)).acceptFrom()).containsEntry("sales", .999);
  }

  @Test
  void everyNameFallsIntoOneBin() {
    assertThat(NAMES.histogram(10)).containsExactly(0, 1, 1, 0, 0, 0, 1, 0, 0, 5);
    assertThat(new ThresholdPreview(List.of()).at(Thresholds.standard()))
        .isEqualTo(new Effect(new TreeMap<>(), 0, 0, 0, 0));
  }

  @Test
  void theUncertainNamesOfOneSourceRaiseTheThresholdOfNoOther() {
    ThresholdPreview two =
        new ThresholdPreview(
            List.of(
                new Name("sales", .99, Standing.OPEN),
                new Name("sales", .96, Standing.OPEN),
                new Name("revenue", .999, Standing.OPEN),
                new Name("revenue", .999, Standing.OPEN),
                new Name("revenue", .97, Standing.OPEN)));
    Effect effect = two.at(at(.95, .30, .985));
    assertThat(effect.acceptFrom()).containsExactly(entry("revenue", .97), entry("sales", .99));
    assertThat(effect.matched()).isEqualTo(4);
    assertThat(effect.review()).isEqualTo(1);
    assertThat(effect.expectedWrong()).isCloseTo(.01 + .001 + .001 + .03, within(1e-12));
  }

  @Test
  void aNameWhoseAccountIsTakenCountsForTheThresholdAndIsNotMatched() {
    ThresholdPreview taken =
        new ThresholdPreview(
            List.of(
                new Name("revenue", .99, Standing.TAKEN), new Name("revenue", .96, Standing.OPEN)));
    Effect effect = taken.at(at(.95, .30, .97));
    assertThat(effect.acceptFrom()).containsEntry("revenue", .96);
    assertThat(effect)
        .extracting(Effect::matched, Effect::review, Effect::unmatched)
        .containsExactly(1L, 0L, 1L);
    assertThat(taken.at(at(.995, .30, .97)).review()).isEqualTo(2);
  }
}
