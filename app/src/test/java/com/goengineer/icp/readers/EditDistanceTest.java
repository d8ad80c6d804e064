package com.goengineer.icp.readers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "revenue, revenue, 0",
    "revenue, revenu, 1",
    "revenue, reveneu, 1",
    "revenue, ravenue, 1",
    "companyname, compamynane, 2",
    "abc, '', 3",
    "ca, abc, 3"
  })
  void countsLettersAddedLeftOutReplacedOrSwapped(String a, String b, int distance) {
    assertThat(EditDistance.between(a, b)).isEqualTo(distance);
    assertThat(EditDistance.between(b, a)).isEqualTo(distance);
  }

  @Test
  void shortWordsAreNotCorrected() {
    assertThat(EditDistance.isTypo("gp", "gq")).isFalse();
    assertThat(EditDistance.isTypo("dates", "date")).isTrue();
    assertThat(EditDistance.isTypo("industry", "indutsry")).isTrue();
    assertThat(EditDistance.isTypo("companyname", "compamynane")).isTrue();
    assertThat(EditDistance.isTypo("revenue", "income")).isFalse();
  }
}
