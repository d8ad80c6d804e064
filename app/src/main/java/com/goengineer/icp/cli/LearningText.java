package com.goengineer.icp.cli;

import com.goengineer.icp.jobs.LearningJob;
import com.goengineer.icp.pipeline.learning.Goal;
import com.goengineer.icp.pipeline.learning.Learned;
import com.goengineer.icp.runs.LearnedWeights;
import com.goengineer.icp.runs.ValidationFile;
import com.goengineer.icp.runs.VerdictLooks;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.validation.Evidence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What learning found, for people and as one JSON object. */
final class LearningText {
  private final LearningJob.Outcome outcome;
  private final Learned.Result learned;
  private final Goal goal;
  private final Optional<VerdictLooks> looks;

  /**
   * @param workspace where it was learned
   */
  LearningText(LearningJob.Outcome outcome, Goal goal, Workspace workspace) {
    this.outcome = outcome;
    this.learned = outcome.learned();
    this.goal = goal;
    this.looks = VerdictLooks.of(outcome.summary().run(), workspace);
  }

  void print(Console console) {
    console.say("");
    if (goal == Goal.LEGACY) {
      console.say("Legacy objective, for comparison only: it is not what these weights are for.");
    }
    console.say("Verdict: %s", learned.evidence().verdict().words());
    learned
        .weights()
        .shares()
        .forEach((name, weight) -> console.say("  %-13s %5.1f %%", name, 100 * weight));
    printDates(console);
    printEvidence(console);
    console.say(
        "%s",
        outcome.adopted()
            ? "These weights are now in force."
            : outcome
                .hindrance()
                .orElse(
                    "The weights in force stay as they are. icp optimize --adopt puts learned ones"
                        + " in force if they are better."));
    console.say("  Run          %s", outcome.summary().run().folder());
  }

  private void printEvidence(Console console) {
    if (!learned.evidence().comparisons().isEmpty()) {
      console.say("  Utility on the unseen year less that of");
    }
    for (Evidence.Comparison comparison : learned.evidence().comparisons()) {
      console.say(
          "    %-30s %+.3f  (95 %% interval %+.3f to %+.3f, accounts only)",
          comparison.baseline().words(),
          comparison.difference().value(),
          comparison.difference().lower95(),
          comparison.difference().upper95());
    }
    learned.remarks().forEach(remark -> console.say("  %s", remark));
    learned.evidence().remarks().forEach(remark -> console.say("  %s", remark));
    looks.ifPresent(seen -> console.say("  %s", seen.words()));
  }

  private void printDates(Console console) {
    if (goal == Goal.HONEST) {
      console.say(
          "  %,d weights are equally good; these are the nearest to the default",
          learned.equallyGood().count());
      console.say(
          "  Learned as of %s; outcome %d months, gap %d (config.toml, [validation])",
          learned.cutOffs().training().stream()
              .map(date -> date.asOf().toString())
              .collect(Collectors.joining(", ")),
          learned.cutOffs().horizonMonths(),
          learned.cutOffs().gapMonths());
    }
    learned.level().ifPresent(level -> console.say("  %s", level.inWords()));
    learned.momentum().ifPresent(advice -> console.say("  %s", advice.inWords()));
  }

  Map<String, Object> tree(double cpuSeconds) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("weights", LearnedWeights.named(learned, learned.equallyGood().chosen()));
    tree.put("objective", goal.key());
    tree.put("verdict", learned.evidence().verdict().key());
    tree.put("evidence", ValidationFile.evidence(learned.evidence()));
    tree.put("utility", learned.utility());
    tree.put("evaluations", learned.found().evaluations());
    tree.put("cpu_seconds", cpuSeconds);
    tree.put("equally_good", LearnedWeights.equallyGood(learned));
    learned.level().ifPresent(level -> tree.put("level_with_past_12_month_gp", level.level()));
    looks.ifPresent(seen -> tree.put("looks", (long) seen.count()));
    tree.put("adopted", outcome.adopted());
    outcome.hindrance().ifPresent(words -> tree.put("not_adopted", words));
    tree.put("run_dir", outcome.summary().run().folder().toString());
    return tree;
  }
}
