package com.goengineer.icp.jobs;

import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunFolder;
import com.goengineer.icp.runs.RunVerification;
import com.goengineer.icp.runs.WeightDecision;
import com.goengineer.icp.runs.WeightDecision.WeightChoice;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.runs.WorkspaceLock;
import com.goengineer.icp.validation.Verdict;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Weights that were learned, and what a person decides about them after reading the evidence.
 *
 * @param workspace where they were learned
 * @param run the run that {@code icp optimize} made with them
 */
public record WeightProposal(Workspace workspace, Run run) {
  private static final String COMMAND = "optimize";

  /**
   * Who decides, when and why.
   *
   * @param author empty when not told
   * @param reason empty when none is given
   */
  public record Decider(Instant at, String author, String reason) {}

  /** The newest weights that were learned for the honest goal; empty before the first. */
  public static Optional<WeightProposal> newest(Workspace workspace) {
    return workspace.list().reversed().stream()
        .filter(run -> run.manifest().path("command").asString("").equals(COMMAND))
        .findFirst()
        .map(run -> new WeightProposal(workspace, run));
  }

  /** What the unseen year says. */
  public Verdict verdict() {
    Object key = run.weightsMetadata().getOrDefault("verdict", "no_evidence");
    return Verdict.valueOf(key.toString().toUpperCase(Locale.ROOT));
  }

  /** Whether they were learned from what the current run was made from. */
  public boolean isUpToDate() {
    return workspace
        .current()
        .filter(current -> current.inputs().equals(run.inputs()) && asOf(current).equals(asOf(run)))
        .isPresent();
  }

  private static String asOf(Run run) {
    return run.manifest().path("as_of").asString("");
  }

  /**
   * Puts the weights in force and makes their run the current one, as the only one that writes to
   * the workspace. Against the verdict this needs a reason, and is recorded as forced.
   *
   * @throws IllegalArgumentException when a reason is missing, or the data are other ones by now
   * @throws DecisionRefused when weights were typed into config.toml: see {@link TypedWeights}
   * @throws com.goengineer.icp.runs.UnusableFile when the run is not what it was
   * @throws com.goengineer.icp.runs.WorkspaceBusy when another command writes to the workspace
   */
  public WeightDecision adopt(Decider decider) {
    return WorkspaceLock.forWriting(
            workspace, "adopting weights in the dashboard", decider.at(), told -> {})
        .during(() -> adopted(decider));
  }

  private WeightDecision adopted(Decider decider) {
    requireAdoptable(decider);
    WeightDecision decision =
        decided(decider, verdict().permitsAdoption() ? WeightChoice.ADOPTED : WeightChoice.FORCED);
    RunFolder.makeCurrent(workspace, run);
    return decision;
  }

  private void requireAdoptable(Decider decider) {
    if (!isUpToDate()) {
      throw new IllegalArgumentException(
          "These weights were learned from other files or as of another day than the current run."
              + " Learn again, then decide.");
    }
    if (!verdict().permitsAdoption() && decider.reason().isBlank()) {
      throw new IllegalArgumentException(
          "The verdict is \""
              + verdict().words()
              + "\". To adopt the weights all the same, give a reason; it is recorded.");
    }
    TypedWeights.requireNone(Setup.open(workspace, Optional.empty()).asOfRun(run));
    RunVerification.of(run).requireWhole();
  }

  /**
   * Records that what was in force stays.
   *
   * @throws DecisionRefused when these weights are in force
   */
  public WeightDecision keep(Decider decider) {
    WeightDecision.inForce(workspace)
        .filter(adopted -> adopted.runId().equals(run.id()))
        .ifPresent(adopted -> {
          throw new DecisionRefused(
              "These weights are in force by now. To go back to those before, withdraw them.");
        });
    return decided(decider, WeightChoice.KEPT);
  }

  private WeightDecision decided(Decider decider, WeightChoice choice) {
    WeightDecision decision =
        new WeightDecision(run.id(), decider.at(), choice, decider.author(), decider.reason());
    decision.append(workspace);
    return decision;
  }
}
