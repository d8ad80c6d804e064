package com.goengineer.icp.charts.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SalesWindowTest {

  @Test
  void aSingleMonthIsNotCalledMonths() {
    assertThat(new SalesWindow(1).length()).isEqualTo("1 month");
    assertThat(new SalesWindow(1).last()).isEqualTo("last month");
    assertThat(new SalesWindow(24).length()).isEqualTo("24 months");
    assertThat(new SalesWindow(24).last()).isEqualTo("last 24 months");
  }

  @Test
  void aWindowWithoutAMonthIsRefused() {
    assertThatThrownBy(() -> new SalesWindow(0)).hasMessageContaining("not 0");
  }
}
