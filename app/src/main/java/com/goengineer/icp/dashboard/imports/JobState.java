package com.goengineer.icp.dashboard.imports;

import com.goengineer.icp.validation.Sensitivity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a job is.
 *
 * @param number of the job since the dashboard started
 * @param kind what it does, in a reader's words: "Import"
 * @param status running, done, failed, refused (the data do not suffice) or cancelled
 * @param steps the steps begun so far, the last one is running
 * @param startedAt when
 * @param runId the run it made, once done
 * @param problem why it failed or was refused
 * @param best the best weights so far, of a job that searches for some
 * @param sensitivity what a refusal offers instead: how much hangs on each weight
 */
public record JobState(
    int number,
    String kind,
    String status,
    List<String> steps,
    Instant startedAt,
    Optional<String> runId,
    Optional<String> problem,
    Optional<Best> best,
    List<Sensitivity> sensitivity) {
  static final String RUNNING = "running";

  /**
   * The best of a search at some moment.
   *
   * @param weights component to weight, together 1
   * @param utility what they are worth, as closely as it is known so far
   * @param evaluations how many weight vectors were tried
   */
  public record Best(Map<String, Double> weights, double utility, long evaluations) {}

  public JobState {
    steps = List.copyOf(steps);
    sensitivity = List.copyOf(sensitivity);
  }

  /** A job that begins. */
  static JobState begun(int number, String kind, Instant now) {
    return new JobState(
        number,
        kind,
        RUNNING,
        List.of(),
        now,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** True while it has not ended. */
  public boolean isRunning() {
    return status.equals(RUNNING);
  }

  JobState begins(String step) {
    List<String> more = new ArrayList<>(steps);
    more.add(step);
    return new JobState(number, kind, status, more, startedAt, runId, problem, best, sensitivity);
  }

  JobState found(Best better) {
    return new JobState(
        number, kind, status, steps, startedAt, runId, problem, Optional.of(better), sensitivity);
  }

  JobState done(String run) {
    return new JobState(
        number, kind, "done", steps, startedAt, Optional.of(run), problem, best, sensitivity);
  }

  JobState ended(String how, Optional<String> why) {
    return new JobState(number, kind, how, steps, startedAt, runId, why, best, sensitivity);
  }

  JobState refused(String why, List<Sensitivity> instead) {
    return new JobState(
        number, kind, "refused", steps, startedAt, runId, Optional.of(why), best, instead);
  }
}
