package com.goengineer.icp.jobs;

import com.goengineer.icp.pipeline.Progress;
import java.time.Clock;
import java.util.Optional;

/**
 * What a job takes from the machine; everything else is settings.
 *
 * @param clock says when a run is made and, unless settings say so, what day today is
 * @param codeVersion version of the product and a hash of its code
 * @param threads how many may be used; results do not depend on it
 * @param memory limit of the engine as DuckDB writes it ("2GB"); empty for the usual one
 * @param progress hears where the job is
 * @param engine which engine does the relational work; results do not depend on it
 */
public record Surroundings(
    Clock clock,
    String codeVersion,
    int threads,
    Optional<String> memory,
    Progress progress,
    EngineChoice engine) {

  /** The same on the embedded engine. */
  public Surroundings(
      Clock clock, String codeVersion, int threads, Optional<String> memory, Progress progress) {
    this(clock, codeVersion, threads, memory, progress, EngineChoice.EMBEDDED);
  }

  /** This machine as it is: its clock, all its cores, the embedded engine. */
  public static Surroundings ofThisMachine(Progress progress) {
    return new Surroundings(
        Clock.systemUTC(),
        CodeVersion.current(),
        Runtime.getRuntime().availableProcessors(),
        Optional.empty(),
        progress);
  }

  /** The same on another engine. */
  public Surroundings on(EngineChoice other) {
    return new Surroundings(clock, codeVersion, threads, memory, progress, other);
  }
}
