package com.goengineer.icp.cli;

import com.goengineer.icp.jobs.EngineChoice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the relational work is done. */
final class ClusterOptions {
  @Option(
      names = "--engine",
      paramLabel = "NAME",
      defaultValue = "embedded",
      description =
          "embedded: this process; spark: Apache Spark. Results are the same"
              + " (default: ${DEFAULT-VALUE}).")
  private String engine = EngineChoice.EMBEDDED.name();

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Cluster of the spark engine, such as spark://host:7077"
              + " (default: local[*], or what spark-submit was given).")
  private @Nullable String master;

  EngineChoice choice() {
    return EngineChoice.of(engine, Optional.ofNullable(master));
  }
}
