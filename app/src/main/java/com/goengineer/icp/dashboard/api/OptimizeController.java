package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.dashboard.imports.JobBoard;
import com.goengineer.icp.dashboard.imports.JobState;
import com.goengineer.icp.dashboard.security.Audited;
import com.goengineer.icp.dashboard.security.SignedIn;
import com.goengineer.icp.jobs.LearningJob;
import com.goengineer.icp.jobs.Setup;
import com.goengineer.icp.jobs.Surroundings;
import com.goengineer.icp.jobs.TypedWeights;
import com.goengineer.icp.jobs.WeightProposal;
import com.goengineer.icp.jobs.WithdrawalJob;
import com.goengineer.icp.pipeline.Progress;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.VerdictLooks;
import com.goengineer.icp.runs.WeightDecision;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.component.StandardComponents;
import com.goengineer.icp.validation.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Learning weights, and what a person decides about what was learned. */
@RestController
@RequestMapping("/api/v1/optimize")
class OptimizeController {
  private final Workspace workspace;
  private final LoadedRuns loaded;
  private final JobBoard board;
  private final Surroundings surroundings;

  OptimizeController(
      Workspace workspace, LoadedRuns loaded, JobBoard board, Surroundings surroundings) {
    this.workspace = workspace;
    this.loaded = loaded;
    this.board = board;
    this.surroundings = surroundings;
  }

  /**
   * Weights that were learned.
   *
   * @param run the run that is scored with them
   * @param isCurrent whether it is the current run
   * @param isUpToDate whether they were learned from what the current run was made from
   * @param components names of the components
   * @param weights component to weight
   * @param verdict key of the verdict
   * @param verdictWords the verdict in words
   * @param permitsAdoption whether it permits to adopt without a reason
   * @param metadata what stands in optimized_weights.json beside the weights
   * @param decision what was decided about them last
   * @param hindrance why no learned weights can be in force, where that is so
   * @param looks how often the outcome of the verdict was looked at, in words
   * @param inForce the adoption in force, of these weights or of others
   */
  record Proposal(
      RunName run,
      boolean isCurrent,
      boolean isUpToDate,
      List<String> components,
      Map<String, Double> weights,
      String verdict,
      String verdictWords,
      boolean permitsAdoption,
      Map<String, Object> metadata,
      Optional<WeightDecision> decision,
      Optional<String> hindrance,
      Optional<String> looks,
      Optional<WeightDecision> inForce) {}

  /** A run. */
  record RunName(String id, String asOf, String createdAt) {
    static RunName of(Run run) {
      return new RunName(
          run.id(),
          run.manifest().path("as_of").asString(""),
          run.manifest().path("created_at").asString(""));
    }
  }

  /** A decision; a reason is needed against the verdict. */
  record DecisionRequest(Optional<String> author, Optional<String> reason) {
    WeightProposal.Decider at(Surroundings surroundings) {
      return new WeightProposal.Decider(
          surroundings.clock().instant(),
          SignedIn.author(author.orElse("")),
          reason.orElse("").strip());
    }
  }

  /** The newest weights that were learned; 204 before the first. */
  @GetMapping
  ResponseEntity<Proposal> newest() {
    return WeightProposal.newest(workspace)
        .map(this::shown)
        .map(ResponseEntity::ok)
        .orElse(ResponseEntity.noContent().build());
  }

  /** Learns weights from the current run in the background. */
  @PostMapping
  @Audited("had weights learned")
  JobState start() {
    Run current = loaded.run("current");
    Setup setup = Setup.open(workspace, Optional.empty()).asOfRun(current);
    return board.start("Learning weights", steps -> learn(current, setup, steps));
  }

  private String learn(Run current, Setup setup, Progress steps) {
    List<String> names = setup.config().components().names();
    LearningJob job =
        new LearningJob(
            setup,
            Surroundings.ofThisMachine(steps),
            best ->
                board.found(
                    new JobState.Best(
                        byName(names, best.weights()), best.value(), best.evaluations())));
    return job.optimize(current, LearningJob.Adoption.PROPOSE).summary().run().id();
  }

  private static Map<String, Double> byName(List<String> names, double[] weights) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (int place = 0; place < weights.length; place++) {
      named.put(names.get(place), weights[place]);
    }
    return named;
  }

  /** Puts learned weights in force. */
  @PostMapping("/{run}/adopt")
  @Audited("put learned weights in force")
  Proposal adopt(@PathVariable("run") String id, @RequestBody DecisionRequest request) {
    board.requireIdle();
    WeightProposal proposal = proposal(id);
    proposal.adopt(request.at(surroundings));
    return shown(proposal);
  }

  /** Keeps what is in force. */
  @PostMapping("/{run}/keep")
  @Audited("kept the weights in force")
  Proposal keep(@PathVariable("run") String id, @RequestBody DecisionRequest request) {
    WeightProposal proposal = proposal(id);
    proposal.keep(request.at(surroundings));
    return shown(proposal);
  }

  /** Takes adopted weights back, and scores the accounts again where they were scored with them. */
  @PostMapping("/withdraw")
  @Audited("withdrew learned weights")
  Withdrawn withdraw(@RequestBody DecisionRequest request) {
    board.requireIdle();
    Run current = loaded.run("current");
    Setup setup = Setup.open(workspace, Optional.empty()).asOfRun(current);
    WithdrawalJob.Outcome outcome =
        new WithdrawalJob(setup, surroundings).withdraw(current, request.at(surroundings));
    return new Withdrawn(
        outcome.decision(),
        outcome.scoredAgain().map(summary -> summary.run().id()),
        outcome.inForce().weights().shares());
  }

  /**
   * What a withdrawal came to.
   *
   * @param scoredAgain ID of the run that was made and is current now, if one was
   * @param weights in force now
   */
  record Withdrawn(
      WeightDecision decision, Optional<String> scoredAgain, Map<String, Double> weights) {}

  /** Only the newest can be decided about: what it replaces was decided about, or is stale. */
  private WeightProposal proposal(String id) {
    return WeightProposal.newest(workspace)
        .filter(newest -> newest.run().id().equals(id))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Run "
                    + id
                    + " is not the newest whose weights were learned. Reload the page, then"
                    + " decide."));
  }

  private Proposal shown(WeightProposal proposal) {
    Run run = proposal.run();
    Model model = run.model(StandardComponents.all());
    Verdict verdict = proposal.verdict();
    return new Proposal(
        RunName.of(run),
        workspace.current().filter(run::equals).isPresent(),
        proposal.isUpToDate(),
        model.componentNames(),
        model.weights().shares(),
        verdict.key(),
        verdict.words(),
        verdict.permitsAdoption(),
        run.weightsMetadata(),
        WeightDecision.about(run, workspace),
        TypedWeights.hindrance(Setup.open(workspace, Optional.empty()).asOfRun(run)),
        VerdictLooks.of(run, workspace).map(VerdictLooks::words),
        WeightDecision.inForce(workspace));
  }
}
