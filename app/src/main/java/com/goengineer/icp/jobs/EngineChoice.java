package com.goengineer.icp.jobs;

import com.goengineer.icp.embedded.DuckDbEngine;
import com.goengineer.icp.embedded.EngineSettings;
import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.engine.EngineProvider;
import com.goengineer.icp.engine.EngineRefused;
import com.goengineer.icp.engine.EngineResources;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Which engine does the relational work of a job. The embedded one is part of the product; others
 * are found on the class path by {@link EngineProvider}.
 *
 * @param name as after {@code --engine}
 * @param master where a cluster takes jobs; empty for the engine's own rule
 */
public record EngineChoice(String name, Optional<String> master) {
  /** DuckDB in this process. */
  public static final EngineChoice EMBEDDED = new EngineChoice("embedded", Optional.empty());

  private static final String SPARK = "spark";

  /**
   * The engine of a name.
   *
   * @throws EngineRefused when there is none of that name here, or it takes no master
   */
  public static EngineChoice of(String name, Optional<String> master) {
    EngineChoice choice = new EngineChoice(name, master);
    if (!choice.isEmbedded()) {
      choice.provider();
    } else if (master.isPresent()) {
      throw new EngineRefused(
          "--master %s needs a cluster's engine: add --engine spark, or leave --master out."
              .formatted(master.get()));
    }
    return choice;
  }

  /** Opens a fresh engine. */
  Engine open(EngineResources resources) {
    if (isEmbedded()) {
      return new DuckDbEngine(
          new EngineSettings(
              resources.threads(), resources.memory(), Path.of(resources.scratch())));
    }
    return provider().open(resources);
  }

  private boolean isEmbedded() {
    return name.equals(EMBEDDED.name);
  }

  private EngineProvider provider() {
    return ServiceLoader.load(EngineProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new EngineRefused(absence()));
  }

  private String absence() {
    return name.equals(SPARK)
        ? "The spark engine is not on the class path: it is a module of its own, so that nobody"
            + " downloads Spark without using it. Start through ./icp, which builds it when"
            + " --engine spark is given, or build it with: ./mvnw -Dquick -pl core,app,spark -am"
            + " package"
        : "There is no engine \"" + name + "\". Known are embedded and spark.";
  }
}
