package com.goengineer.icp.jobs;

import com.goengineer.icp.config.ConfigRefused;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.WeightDecision;
import com.goengineer.icp.runs.WeightsOnFile;
import com.goengineer.icp.runs.Workspace;
import java.util.Optional;

/**
 * What going back to an earlier run does to weights: nothing. The run comes back with the scores it
 * had; what the next run is scored with is decided by config.toml and by what was adopted.
 */
public final class WeightsAfterRestore {
  private WeightsAfterRestore() {}

  /** Says so where the next run will have other weights than this one; else empty. */
  public static Optional<String> notice(Workspace workspace, Run restored) {
    try {
      Setup setup = Setup.open(workspace, Optional.empty()).asOfRun(restored);
      return setup.frozenModelOf(restored).isPresent() || isSame(setup, restored)
          ? Optional.empty()
          : Optional.of(words(workspace));
    } catch (ConfigRefused | UnusableFile unusable) {
      return Optional.of(
          "Which weights the next run is scored with cannot be told. " + unusable.getMessage());
    }
  }

  private static boolean isSame(Setup setup, Run restored) {
    CurrentWeights inForce = CurrentWeights.of(setup);
    return WeightsOnFile.read(restored, setup.config().components())
        .filter(then -> then.weights().equals(inForce.weights()))
        .isPresent();
  }

  private static String words(Workspace workspace) {
    return "Restoring a run does not change which weights are in force: the next run is scored with"
        + " other ones than this run was. "
        + WeightDecision.inForce(workspace)
            .map(adopted ->
                "To take back those adopted from run "
                    + adopted.runId()
                    + ": icp optimize --withdraw")
            .orElse("They stand in config.toml, [weights].");
  }
}
