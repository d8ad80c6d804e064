package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.dashboard.security.Audited;
import com.goengineer.icp.dashboard.security.SignedIn;
import com.goengineer.icp.jobs.Surroundings;
import com.goengineer.icp.runs.Scenario;
import com.goengineer.icp.runs.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Weights that somebody found worth keeping. */
@RestController
@RequestMapping("/api/v1/scenarios")
class ScenariosController {
  private final Workspace workspace;
  private final LoadedRuns loaded;
  private final Surroundings surroundings;

  ScenariosController(Workspace workspace, LoadedRuns loaded, Surroundings surroundings) {
    this.workspace = workspace;
    this.loaded = loaded;
    this.surroundings = surroundings;
  }

  /** What a page sends to keep weights. */
  record NewScenario(
      String name,
      Optional<String> comment,
      String author,
      String runId,
      Map<String, Double> weights) {}

  /** Newest first. */
  @GetMapping
  List<Scenario> list() {
    return Scenario.list(workspace);
  }

  @PostMapping
  @Audited("kept a scenario")
  @ResponseStatus(HttpStatus.CREATED)
  Scenario add(@RequestBody NewScenario given) {
    var model = loaded.get(given.runId()).whatIf().population().model();
    Scenario scenario =
        new Scenario(
            UUID.randomUUID().toString(),
            given.name().strip(),
            given.comment().orElse("").strip(),
            SignedIn.author(given.author()),
            surroundings.clock().instant(),
            given.runId(),
            RequestedWeights.of(Optional.of(given.weights()), model).shares());
    scenario.append(workspace);
    return scenario;
  }
}
