package com.goengineer.icp.readers.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormatsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yyyy-mm-dd",
        "m/d/yy",
        "[$-409]d\\-mmm\\-yyyy;@",
        "[h]:mm:ss",
        "dddd, mmmm dd",
        "[$-F800]dddd",
        "d\".\"m\".\"yyyy",
        "mmm yyyy",
        "hh:mm AM/PM",
        "[Blue]yyyy"
      })
  void codesWithPartsOfADateAreDates(String code) {
    assertThat(DateFormats.isDateCode(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "General",
        "0.00",
        "#,##0.00 \"days\"",
        "[Red]0.00",
        "[$$-409]#,##0.00",
        "0.00E+00",
        "@",
        "_(* #,##0_);_(* (#,##0)",
        "[Green]#,##0\\d",
        "0%",
        "[$USD] #,##0"
      })
  void othersAreNot(String code) {
    assertThat(DateFormats.isDateCode(code)).isFalse();
  }
}
