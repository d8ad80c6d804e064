package com.goengineer.icp.sources;

/** Which number comes first in a date such as 03/04/2024. */
public enum DateOrder {
  /** 03/04/2024 is the fourth of March. */
  MONTH_FIRST("mdy", "month/day/year"),
  /** 03/04/2024 is the third of April. */
  DAY_FIRST("dmy", "day/month/year");

  private final String configName;
  private final String label;

  DateOrder(String configName, String label) {
    this.configName = configName;
    this.label = label;
  }

  /** The value of {@code date_order} in config.toml. */
  public String configName() {
    return configName;
  }

  /** The order in words, for messages. */
  public String label() {
    return label;
  }
}
