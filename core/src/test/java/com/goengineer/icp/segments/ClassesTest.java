package com.goengineer.icp.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.oracle.GoldenCase;
import com.goengineer.icp.oracle.Population;
import com.goengineer.icp.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassesTest {

  @ParameterizedTest
  @CsvSource({
    "0.01, SMALL_BUSINESS",
    "100000000, SMALL_BUSINESS",
    "100000000.01, MID_MARKET",
    "1000000000, MID_MARKET",
    "1000000000.01, LARGE_ENTERPRISE",
    "0, UNKNOWN",
    "-5, UNKNOWN"
  })
  void segmentsIncludeTheirUpperLimit(double revenueUsd, Segment segment) {
    assertThat(Segmentation.standard().ofUsd(revenueUsd)).isEqualTo(segment);
  }

  @Test
  void unknownRevenueIsItsOwnSegment() {
    Accounts accounts = new Population().account("a").build();
    assertThat(Segmentation.standard().of(accounts, 0)).isEqualTo(Segment.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "-200, BRONZE",
    "0, BRONZE",
    "5000, BRONZE",
    "5000.01, SILVER",
    "25000, SILVER",
    "100000, GOLD",
    "100000.01, PLATINUM"
  })
  void cadTiersIncludeTheirUpperLimit(double revenueUsd, CadTier tier) {
    assertThat(CadTiers.standard().ofUsd(revenueUsd)).isEqualTo(tier);
  }

  @ParameterizedTest
  @ValueSource(strings = {"case1", "case2"})
  void printersTiersAndFlagsAreTheOriginals(String name) {
    GoldenCase golden = GoldenCase.read(name);
    Table columns = ClassColumns.of(golden.asGiven(), ClassSettings.standard());
    for (int row = 0; row < columns.rows(); row++) {
      assertThat((double) columns.count("printer_count").values()[row])
          .isEqualTo(golden.accounts().number(row, "printer_count"));
      assertThat((double) columns.count("scaling_flag").values()[row])
          .isEqualTo(golden.accounts().number(row, "scaling_flag"));
      String tier = golden.accounts().text(row, "cad_tier"); // the original leaves credits out
      assertThat(columns.text("cad_tier").get(row)).isEqualTo(tier.isEmpty() ? "Bronze" : tier);
    }
  }

  @Test
  void thresholdsAreSettings() {
    Population population = new Population();
    population
        .account("a")
        .count(AccountField.BIG_BOX_COUNT, 1)
        .count(AccountField.SMALL_BOX_COUNT, 1)
        .usd(AccountField.ANNUAL_REVENUE, 15);
    ClassSettings settings =
        new ClassSettings(new Segmentation(10, 20), new CadTiers(1, 2, 3), new Scaling(2));
    Table columns = ClassColumns.of(population.build(), settings);
    assertThat(columns.text("customer_segment").get(0)).isEqualTo("Mid-Market");
    assertThat(columns.count("scaling_flag").values()).containsExactly(1);
  }

  @Test
  void thresholdsOutOfOrderAreRefused() {
    assertThatThrownBy(() -> new Segmentation(10, 5)).hasMessageContaining("small_business_max");
    assertThatThrownBy(() -> new CadTiers(1, 1, 2)).hasMessageContaining("silver_max");
    assertThatThrownBy(() -> new Scaling(0)).hasMessageContaining("not 0");
  }
}
