package com.goengineer.icp.sources;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a sale can be of. */
public enum ProductLine {
  HARDWARE,
  CONSUMABLE,
  SERVICE_BUREAU,
  SOFTWARE_LICENSE,
  SAAS,
  MAINTENANCE;

  /** The word in config.toml. */
  public String configName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words of all lines. */
  public static List<String> names() {
    return Arrays.stream(values()).map(ProductLine::configName).toList();
  }
}
