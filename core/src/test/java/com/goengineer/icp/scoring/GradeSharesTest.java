package com.goengineer.icp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeSharesTest {

  @ParameterizedTest
  @CsvSource({
    "0.0001, F",
    "0.1, F",
    "0.1000001, D",
    "0.3, D",
    "0.3000001, C",
    "0.7, C",
    "0.7000001, B",
    "0.9, B",
    "0.9000001, A",
    "1, A"
  })
  void limitsBelongToTheWorseGrade(double percentile, Grade grade) {
    assertThat(GradeShares.STANDARD.of(percentile)).isEqualTo(grade);
  }

  @Test
  void sharesThatRoundBadlyKeepTheirLimits() {
    GradeShares shares = new GradeShares(0.2, 0.1, 0.4, 0.15, 0.15);
    assertThat(shares.of(0.15)).isEqualTo(Grade.F);
    assertThat(shares.of(0.3)).isEqualTo(Grade.D);
    assertThat(shares.of(0.7)).isEqualTo(Grade.C);
    assertThat(shares.of(0.8)).isEqualTo(Grade.B);
  }

  @Test
  void aGradeWithoutAShareIsNeverGiven() {
    GradeShares passOrFail = new GradeShares(0.5, 0, 0, 0, 0.5);
    assertThat(passOrFail.of(0.5)).isEqualTo(Grade.F);
    assertThat(passOrFail.of(0.51)).isEqualTo(Grade.A);
  }

  @Test
  void sharesThatDoNotSumToOneAreRefused() {
    assertThatThrownBy(() -> new GradeShares(0.5, 0.2, 0.4, 0.2, 0.1))
        .hasMessageContaining("not to 1");
    assertThatThrownBy(() -> new GradeShares(-0.1, 0.4, 0.4, 0.2, 0.1))
        .hasMessageContaining("not -0.1");
  }

  @Test
  void aPercentileNearALimitIsBorderline() {
    assertThat(GradeShares.STANDARD.isBorderline(0.895, 0.01)).isTrue();
    assertThat(GradeShares.STANDARD.isBorderline(0.905, 0.01)).isTrue();
    assertThat(GradeShares.STANDARD.isBorderline(0.92, 0.01)).isFalse();
  }
}
