package com.goengineer.icp.readers.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixedPointTest {

  @Property(tries = 500)
  void isWhatBigDecimalRounds(
      @ForAll @BigRange(min = "-99999999999", max = "99999999999") @Scale(5) BigDecimal number,
      @ForAll @IntRange(max = 3) int decimals) {
    long expected =
        number.setScale(decimals, RoundingMode.HALF_EVEN).unscaledValue().longValueExact();
    assertThat(FixedPoint.parse(number.toPlainString(), decimals)).isEqualTo(expected);
    assertThat(FixedPoint.of(number, decimals)).isEqualTo(expected);
  }

  @Property(tries = 500)
  void tiesGoToTheEvenCent(@ForAll @IntRange(min = 0, max = 1_000_000) int cents) {
    long rounded = FixedPoint.parse(BigDecimal.valueOf(10L * cents + 5, 3).toPlainString(), 2);
    assertThat(rounded).isEqualTo(cents % 2 == 0 ? cents : cents + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", ".", "-.", "1.2.3", "1e3", "1,5", " 1", "+1", "123456789012345678"})
  void anythingElseIsNotPlain(String text) {
    assertThat(FixedPoint.parse(text, 2)).isEqualTo(FixedPoint.NOT_PLAIN);
  }

  @Test
  void aVerySmallNumberIsRoundedAtOnce() {
    assertThat(FixedPoint.of(new BigDecimal("1e-999999999"), 2)).isZero();
  }
}
