package com.goengineer.icp.fuzz;

import com.goengineer.icp.config.ConfigReader;
import com.goengineer.icp.config.ConfigRefused;
import com.goengineer.icp.scoring.component.StandardComponents;

/** A workspace's config.toml. */
public final class ConfigTarget {
  private static final Scratch SCRATCH = Scratch.create();

  private ConfigTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      new ConfigReader(StandardComponents.all()).read(SCRATCH.write("config.toml", bytes));
    } catch (ConfigRefused refused) {
      Said.inWords(refused);
    }
  }
}
