package com.goengineer.icp.cli;

import com.goengineer.icp.jobs.WithdrawalJob;
import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.Run;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a withdrawal of weights came to, for people and as one JSON object. */
final class WithdrawalText {
  private final WithdrawalJob.Outcome outcome;
  private final Run current;

  /**
   * @param before the run that was current
   */
  WithdrawalText(WithdrawalJob.Outcome outcome, Run before) {
    this.outcome = outcome;
    this.current = outcome.scoredAgain().map(summary -> summary.run()).orElse(before);
  }

  void print(Console console) {
    console.say("The weights adopted from run %s are withdrawn.", outcome.decision().runId());
    console.say("In force are now");
    outcome
        .inForce()
        .weights()
        .shares()
        .forEach((name, weight) -> console.say("  %-13s %5.1f %%", name, 100 * weight));
    console.say(
        outcome.scoredAgain().isPresent()
            ? "The accounts were scored again with them."
            : "The current run was not scored with the withdrawn weights, and stays as it is.");
    console.say("  Run          %s", current.folder());
    console.json(Json.compact(tree()));
  }

  private Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("withdrawn", outcome.decision().runId());
    tree.put("weights", outcome.inForce().weights().shares());
    tree.put("scored_again", outcome.scoredAgain().isPresent());
    tree.put("run_id", current.id());
    tree.put("run_dir", current.folder().toString());
    return tree;
  }
}
