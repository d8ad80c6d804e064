package com.goengineer.icp.industries;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "energy,energy,0",
    "enery,energy,1",
    "enregy,energy,1",
    "kitten,sitting,3",
    "ca,abc,3",
    "'',abc,3"
  })
  void distancesByHand(String a, String b, int distance) {
    assertThat(EditDistance.between(a, b, 10)).isEqualTo(distance);
  }

  @Property(tries = 200)
  void itIsSymmetricAndZeroOnlyForEqualTexts(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 7) String a,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 7) String b) {
    int distance = EditDistance.between(a, b, 20);
    assertThat(distance).isEqualTo(EditDistance.between(b, a, 20));
    assertThat(distance == 0).isEqualTo(a.equals(b));
    assertThat(EditDistance.between(a, b, 1)).isEqualTo(Math.min(distance, 2));
  }
}
