package com.goengineer.icp.dashboard.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a job is.
 *
 * @param number of the job since the dashboard started
 * @param kind what it does, in a reader's words: "Import"
 * @param status running, done, failed or cancelled
 * @param steps the steps begun so far, the last one is running
 * @param startedAt when
 * @param runId the run it made, once done
 * @param problem why it failed
 */
public record JobState(
    int number,
    String kind,
    String status,
    List<String> steps,
    Instant startedAt,
    Optional<String> runId,
    Optional<String> problem) {
  static final String RUNNING = "running";

  public JobState {
    steps = List.copyOf(steps);
  }

  /** True while it has not ended. */
  public boolean isRunning() {
    return status.equals(RUNNING);
  }

  JobState begins(String step) {
    List<String> more = new java.util.ArrayList<>(steps);
    more.add(step);
    return new JobState(number, kind, status, more, startedAt, runId, problem);
  }

  JobState done(String run) {
    return new JobState(number, kind, "done", steps, startedAt, Optional.of(run), Optional.empty());
  }

  JobState ended(String how, Optional<String> why) {
    return new JobState(number, kind, how, steps, startedAt, Optional.empty(), why);
  }
}
