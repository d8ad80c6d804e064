package com.goengineer.icp.jobs;

import com.goengineer.icp.config.Config;
import com.goengineer.icp.scoring.Weights;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Weights that a person typed under {@code [weights]}: as long as they stand there they win, and no
 * learned weights can be in force. The weights as shipped do not count as typed, because the
 * settings file is written with them.
 */
public final class TypedWeights {
  private TypedWeights() {}

  /** Whether the settings name other weights than those shipped. */
  static boolean areIn(Config config) {
    return !config.weights().equals(Weights.defaults(config.components()));
  }

  /**
   * Why learned weights cannot be adopted and what to do, in the same words wherever somebody tries
   * to; empty when nothing was typed.
   */
  public static Optional<String> hindrance(Setup setup) {
    return areIn(setup.config())
        ? Optional.of(
            "%s: under [weights] stand weights that somebody typed (%s), and these win over learned ones in every run, so none were adopted. To adopt, put the weights as shipped there (%s) or delete the section, %sthen adopt again."
                .formatted(
                    setup.settingsFile(),
                    words(setup.config().weights()),
                    words(Weights.defaults(setup.config().components())),
                    setup.hasOwnFile()
                        ? "make a run with it again (icp run --config %s), "
                            .formatted(setup.settingsFile())
                        : ""))
        : Optional.empty();
  }

  /**
   * Refuses what would adopt weights in vain, before they are learned.
   *
   * @throws DecisionRefused when weights were typed
   */
  public static void requireNone(Setup setup) {
    hindrance(setup)
        .ifPresent(words -> {
          throw new DecisionRefused(words);
        });
  }

  private static String words(Weights weights) {
    return weights.shares().entrySet().stream()
        .map(share -> share.getKey() + " = " + share.getValue())
        .collect(Collectors.joining(", "));
  }
}
