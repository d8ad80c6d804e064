package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.dashboard.imports.JobBoard;
import com.goengineer.icp.dashboard.imports.JobState;
import com.goengineer.icp.dashboard.security.Audited;
import com.goengineer.icp.jobs.ScoringJob;
import com.goengineer.icp.jobs.Setup;
import com.goengineer.icp.jobs.Surroundings;
import com.goengineer.icp.runs.Workspace;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The one job that runs on the workspace: where it is, live; stopping it. */
@RestController
@RequestMapping("/api/v1/job")
class JobController {
  private final JobBoard board;
  private final Workspace workspace;
  private final LoadedRuns loaded;

  JobController(JobBoard board, Workspace workspace, LoadedRuns loaded) {
    this.board = board;
    this.workspace = workspace;
    this.loaded = loaded;
  }

  /** The running job, or the last one; 204 before the first. */
  @GetMapping
  ResponseEntity<JobState> now() {
    return board.now().map(ResponseEntity::ok).orElse(ResponseEntity.noContent().build());
  }

  /** Scores the rows of the current run again, with the settings and decisions in force. */
  @PostMapping("/again")
  @Audited("had the accounts scored again")
  JobState again() {
    var current = loaded.run("current");
    return board.start(
        "Scoring again",
        progress ->
            new ScoringJob(
                    Setup.open(workspace, Optional.empty()), Surroundings.ofThisMachine(progress))
                .again(current)
                .run()
                .id());
  }

  /** Asks the job to stop after its step. */
  @DeleteMapping
  @Audited("stopped the job")
  ResponseEntity<Void> stop() {
    board.cancel();
    return ResponseEntity.noContent().build();
  }

  /** Every change as a server-sent event "job"; ends with the job. */
  @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events() {
    SseEmitter events = new SseEmitter(0L);
    Runnable stop = board.listen(state -> send(events, state));
    events.onCompletion(stop);
    events.onError(problem -> stop.run());
    board.now().ifPresentOrElse(state -> send(events, state), events::complete);
    return events;
  }

  private static void send(SseEmitter events, JobState state) {
    try {
      events.send(SseEmitter.event().name("job").data(state, MediaType.APPLICATION_JSON));
      if (!state.isRunning()) {
        events.complete();
      }
    } catch (IOException | IllegalStateException e) {
      events.completeWithError(e);
    }
  }
}
