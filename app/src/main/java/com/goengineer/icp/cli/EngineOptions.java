package com.goengineer.icp.cli;

import com.goengineer.icp.jobs.CodeVersion;
import com.goengineer.icp.jobs.Surroundings;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much of the machine a job may use. */
final class EngineOptions {
  @Option(
      names = "--memory",
      description = "Memory the engine may use, such as 2GB; more spills to disk.")
  private @Nullable String memory;

  @Option(
      names = "--threads",
      description = "Threads to use (default: all cores); results do not depend on it.")
  private @Nullable Integer threads;

  Surroundings surroundings(Console console) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new Surroundings(
        Clock.systemUTC(),
        CodeVersion.current(),
        threads == null ? cores : Math.max(1, threads),
        Optional.ofNullable(memory),
        console::step);
  }
}
