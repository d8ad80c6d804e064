package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.dashboard.imports.JobBoard;
import com.goengineer.icp.dashboard.imports.JobState;
import com.goengineer.icp.jobs.Setup;
import com.goengineer.icp.jobs.Surroundings;
import com.goengineer.icp.jobs.ValidationJob;
import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.ValidationFile;
import com.goengineer.icp.runs.VerdictLooks;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.scoring.component.StandardComponents;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** How the weights of the current run did on years they had not seen. */
@RestController
@RequestMapping("/api/v1/validation")
class ValidationController {
  private static final String DAMAGED = "Judge again: icp validate.";

  private final Workspace workspace;
  private final LoadedRuns loaded;
  private final JobBoard board;

  ValidationController(Workspace workspace, LoadedRuns loaded, JobBoard board) {
    this.workspace = workspace;
    this.loaded = loaded;
    this.board = board;
  }

  /**
   * A judgement.
   *
   * @param run the run that holds it
   * @param isUpToDate whether it is about the weights and the data of the current run
   * @param weights the weights that were judged
   * @param looks how often the outcome of the verdict was looked at, in words
   * @param report what stands in validation.json
   */
  record Judgement(
      OptimizeController.RunName run,
      boolean isUpToDate,
      Map<String, Double> weights,
      Optional<String> looks,
      JsonNode report) {}

  /** The newest judgement of weights in force; 204 before the first. */
  @GetMapping
  ResponseEntity<Judgement> newest() {
    Run current = loaded.run("current");
    return workspace.list().reversed().stream()
        .filter(run -> run.equals(current) || isValidation(run))
        .filter(run -> Files.exists(run.file(ValidationFile.NAME)))
        .findFirst()
        .map(run -> ResponseEntity.ok(judgement(run, current)))
        .orElse(ResponseEntity.noContent().build());
  }

  private static boolean isValidation(Run run) {
    return run.manifest().path("command").asString("").equals("validate");
  }

  private Judgement judgement(Run run, Run current) {
    Map<String, Double> judged = weights(run);
    boolean isUpToDate =
        judged.equals(weights(current))
            && run.inputs().equals(current.inputs())
            && run.manifest().path("as_of").equals(current.manifest().path("as_of"));
    return new Judgement(
        OptimizeController.RunName.of(run),
        isUpToDate,
        judged,
        VerdictLooks.of(run, workspace).map(VerdictLooks::words),
        Json.read(run.file(ValidationFile.NAME), DAMAGED));
  }

  private static Map<String, Double> weights(Run run) {
    return run.model(StandardComponents.all()).weights().shares();
  }

  /** Judges the weights of the current run in the background. */
  @PostMapping
  JobState start() {
    Run current = loaded.run("current");
    Setup setup = Setup.open(workspace, Optional.empty()).asOfRun(current);
    return board.start(
        "Judging weights",
        steps ->
            new ValidationJob(setup, Surroundings.ofThisMachine(steps))
                .validate(current)
                .summary()
                .run()
                .id());
  }
}
