package com.goengineer.icp.charts.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationTest {
  private static final Notation US = Notation.US_DOLLAR;

  @ParameterizedTest
  @CsvSource({
    "0, $0",
    "0.4, $0",
    "-0.4, $0",
    "12.5, $12",
    "884.49, $884",
    "999.4, $999",
    "999.6, $1.00K",
    "1240, $1.24K",
    "-1240, −$1.24K",
    "12345, $12.3K",
    "999499, $999K",
    "999500, $1.00M",
    "1840000000, $1.84B",
    "4000000000000, $4.00T",
    "1234000000000000, '$1,230T'"
  })
  void moneyHasThreeSignificantDigits(double amount, String written) {
    assertThat(US.write(Measure.MONEY, amount)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"0, $0", "500, $500", "1500, $1.5K", "2000000, $2M", "-50000, −$50K", "0.5, $0.5"})
  void ticksAreAsShortAsTheyCanBe(double amount, String written) {
    assertThat(US.tick(Measure.MONEY, amount)).isEqualTo(written);
  }

  @Test
  void countsAreWrittenInFullWithCommas() {
    assertThat(US.count(48_213)).isEqualTo("48,213");
    assertThat(US.count(999)).isEqualTo("999");
    assertThat(US.count(-1_234_567)).isEqualTo("−1,234,567");
    assertThat(US.tick(Measure.COUNT, 2500)).isEqualTo("2.5K");
  }

  @Test
  void sharesAndScoresHaveOneDecimal() {
    assertThat(US.write(Measure.SHARE, 0.432)).isEqualTo("43.2%");
    assertThat(US.write(Measure.SHARE, 1)).isEqualTo("100.0%");
    assertThat(US.write(Measure.SCORE, 62.44)).isEqualTo("62.4");
    assertThat(US.write(Measure.SCORE, -0.04)).isEqualTo("0.0");
    assertThat(US.tick(Measure.SHARE, 0.4)).isEqualTo("40%");
    assertThat(US.tick(Measure.SCORE, 100)).isEqualTo("100");
  }

  @Test
  void exactMoneyGoesToTheCent() {
    assertThat(US.exactMoney(new BigDecimal("1240310.5"))).isEqualTo("$1,240,310.50");
    assertThat(US.exactMoney(new BigDecimal("-12.30"))).isEqualTo("−$12.30");
    assertThat(US.exactMoney(BigDecimal.ZERO)).isEqualTo("$0.00");
  }

  @Test
  void anUnknownValueIsNoData() {
    assertThat(US.write(Measure.MONEY, Double.NaN)).isEqualTo("no data");
  }

  @Test
  void aCurrencyWithoutAKnownSignStandsItself() {
    assertThat(Notation.ofCurrency("EUR").write(Measure.MONEY, 1240)).isEqualTo("€1.24K");
    assertThat(Notation.ofCurrency("CHF").write(Measure.MONEY, -1240)).isEqualTo("−CHF 1.24K");
  }

  @Test
  void daysAreWrittenWithTheNameOfTheMonth() {
    assertThat(Days.written(LocalDate.of(2026, 10, 3))).isEqualTo("3 Oct 2026");
  }
}
