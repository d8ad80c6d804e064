package com.goengineer.icp.jobs;

import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.runs.WeightDecision;
import com.goengineer.icp.runs.WeightDecision.WeightChoice;
import com.goengineer.icp.runs.WorkspaceLock;
import java.util.Optional;

/**
 * The way back from adopted weights: from now on those of config.toml are in force, or the shipped
 * ones where none were typed. Earlier adoptions do not come back. A current run that was scored
 * with the withdrawn weights is scored again without them, as a new run that becomes current.
 *
 * <p><b>Calling it from elsewhere.</b> One job per call; the call blocks the calling thread while
 * accounts are scored.
 */
public final class WithdrawalJob {
  private final Setup setup;
  private final Surroundings surroundings;

  /**
   * Prepares a withdrawal.
   *
   * @param setup the workspace and its settings; as of the current run
   * @param surroundings clock, threads, and who hears which step begins
   */
  public WithdrawalJob(Setup setup, Surroundings surroundings) {
    this.setup = setup;
    this.surroundings = surroundings;
  }

  /**
   * What came of it.
   *
   * @param decision what was recorded
   * @param scoredAgain the run that was made, empty when the current run had other weights
   * @param inForce the weights that are in force now
   */
  public record Outcome(
      WeightDecision decision, Optional<RunSummary> scoredAgain, CurrentWeights inForce) {}

  /**
   * Takes the adoption in force back. It is recorded before the accounts are scored again: where
   * that fails, the withdrawal stands and the next run is scored without the weights.
   *
   * @param current the current run
   * @throws DecisionRefused when no adopted weights are in force
   */
  public Outcome withdraw(Run current, WeightProposal.Decider decider) {
    WeightDecision withdrawn = record(decider);
    CurrentWeights inForce = CurrentWeights.of(setup);
    Optional<RunSummary> again =
        isScoredWith(current, withdrawn.runId())
            ? Optional.of(new ScoringJob(setup, surroundings).rescore(current, inForce))
            : Optional.empty();
    return new Outcome(withdrawn, again, inForce);
  }

  private WeightDecision record(WeightProposal.Decider decider) {
    return WorkspaceLock.forWriting(
            setup.workspace(),
            "withdrawing weights",
            surroundings.clock().instant(),
            surroundings.progress()::tells)
        .during(() -> recorded(decider));
  }

  private WeightDecision recorded(WeightProposal.Decider decider) {
    WeightDecision adopted =
        WeightDecision.inForce(setup.workspace())
            .orElseThrow(() ->
                new DecisionRefused(
                    "No learned weights are in force, so there are none to withdraw."));
    WeightDecision withdrawn =
        new WeightDecision(
            adopted.runId(),
            decider.at(),
            WeightChoice.WITHDRAWN,
            decider.author(),
            decider.reason());
    withdrawn.append(setup.workspace());
    return withdrawn;
  }

  /** Whether a run is the one that was adopted, or was made while its weights were in force. */
  private static boolean isScoredWith(Run run, String adopted) {
    return run.id().equals(adopted)
        || adopted.equals(run.weightsMetadata().getOrDefault("adopted_from", ""));
  }
}
