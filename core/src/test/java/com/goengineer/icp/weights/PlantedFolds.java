package com.goengineer.icp.weights;

import com.goengineer.icp.statistics.CounterRandom;
import com.goengineer.icp.statistics.Utility;
import java.util.Arrays;

/**
 * Seeded folds whose profit follows known weights: industry in steps of 0.05, a tiered component,
 * components that are 0 for many; most accounts buy nothing, profits are heavy-tailed.
 */
final class PlantedFolds {

  private PlantedFolds() {}

  /**
   * One fold.
   *
   * @param random its random numbers
   * @param accounts number of accounts
   * @param effect planted weights
   * @param noise standard deviation of what the components do not explain
   */
  static TrainingFold fold(CounterRandom random, int accounts, double[] effect, double noise) {
    Problem problem = problem(random, accounts, effect, noise);
    int[] numbers = new int[accounts];
    Arrays.setAll(numbers, row -> row);
    return new TrainingFold(
        problem.scores, Utility.DEFAULT.on(problem.profit, problem.bought), numbers);
  }

  /** What a fold is made of: profit as the search sees it, floored and lowered. */
  record Problem(double[][] scores, double[] profit, boolean[] bought) {}

  /** The same, before it is made into a fold. */
  static Problem problem(CounterRandom random, int accounts, double[] effect, double noise) {
    double[][] scores = new double[effect.length][accounts];
    double[] profit = new double[accounts];
    boolean[] bought = new boolean[accounts];
    for (int row = 0; row < accounts; row++) {
      long place = (long) row * 64;
      double latent = noise * random.normal(place);
      for (int component = 0; component < effect.length; component++) {
        double uniform = random.uniform(place + 1 + component);
        scores[component][row] = shaped(component, uniform);
        latent += 4 * effect[component] * scores[component][row];
      }
      bought[row] = latent > 1.4;
      profit[row] = bought[row] ? StrictMath.exp(4 + 1.5 * latent) - 300 : 0;
    }
    return new Problem(scores, TrainingFold.winsorised(profit), bought);
  }

  private static double shaped(int component, double uniform) {
    return switch (component % 4) {
      case 0 -> 0.3 + Math.floor(uniform * 15) * 0.05;
      case 1 -> uniform < 0.5 ? 0.5 : uniform < 0.8 ? 0.4 : 0.9;
      case 2 -> uniform < 0.4 ? 0 : (uniform - 0.4) / 0.6;
      default -> uniform < 0.6 ? 0 : StrictMath.sqrt((uniform - 0.6) / 0.4);
    };
  }
}
