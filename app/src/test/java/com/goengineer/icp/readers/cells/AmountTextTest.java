package com.goengineer.icp.readers.cells;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.sources.DecimalSign;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class AmountTextTest {

  @Property(tries = 300)
  void whatJavaWritesForACountryIsReadBack(
      @ForAll("countries") Locale country,
      @ForAll @BigRange(min = "-9999999", max = "9999999") @Scale(2) BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(country);
    format.setMinimumFractionDigits(2);
    AmountText amount = AmountText.parse(format.format(number)).orElseThrow();
    DecimalSign sign =
        amount.evidence() == AmountText.Evidence.COMMA ? DecimalSign.COMMA : DecimalSign.POINT;
    assertThat(amount.value(sign).orElseThrow()).isEqualByComparingTo(number);
  }

  @Provide
  Arbitrary<Locale> countries() {
    return Arbitraries.of(
        Locale.US,
        Locale.UK,
        Locale.GERMANY,
        Locale.FRANCE,
        Locale.ITALY,
        Locale.of("de", "CH"),
        Locale.of("en", "IN"),
        Locale.of("pl", "PL"),
        Locale.of("nl", "NL"),
        Locale.of("es", "MX"));
  }
}
