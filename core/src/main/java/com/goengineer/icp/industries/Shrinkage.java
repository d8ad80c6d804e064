package com.goengineer.icp.industries;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Empirical Bayes shrinkage of industry means to the global mean, in the unbalanced one-way random
 * effects model x_ij = mu + u_j + e_ij with Var(u) = between variance and Var(e) = within variance.
 *
 * <p>With J industries of n_j accounts, N = sum n_j, means m_j and g = sum n_j m_j / N, the method
 * of moments gives
 *
 * <pre>
 * within  = sum_j sum_i (x_ij - m_j)^2 / (N - J)
 * between = (sum_j n_j (m_j - g)^2 - (J - 1) within) / (N - sum_j n_j^2 / N)
 * k       = within / between, kept in 1 to 1e6
 * </pre>
 *
 * <p>These are the ANOVA (Henderson I) estimators of S. R. Searle, G. Casella and C. E. McCulloch,
 * "Variance Components" (1992), section 3.6, and the structural parameters of H. Bühlmann and E.
 * Straub, "Glaubwürdigkeit für Schadensätze" (1970), with one observation per account; k is their
 * credibility constant. When {@code between} is not positive, or cannot be estimated (one industry,
 * or none with two accounts), industries do not differ as far as the data say: k is 1e6.
 *
 * <p>The shrunk mean s_j = (n_j m_j + k g) / (n_j + k) is the best linear predictor of mu + u_j.
 * Its mean squared error is, exactly for known k,
 *
 * <pre>
 * within / (n_j + k) + (k / (n_j + k))^2 (within / N + (within / k) sum_i n_i^2 / N^2)
 * </pre>
 *
 * <p>the posterior variance for a known global mean plus what not knowing it adds; the interval is
 * s_j -+ 1.96 of its root, cut off at 0 because performance is never negative.
 *
 * @param globalMean g, over the accounts of the industries given; 0 without any
 * @param priorStrength k
 * @param withinVariance within, 0 when it cannot be estimated
 * @param betweenVariance between as estimated, 0 when that is negative or impossible
 * @param globalMeanVariance Var(g) = within / N + (within / k) sum n_j^2 / N^2
 */
public record Shrinkage(
    double globalMean,
    double priorStrength,
    double withinVariance,
    double betweenVariance,
    double globalMeanVariance) {

  private static final double WEAKEST = 1;
  private static final double STRONGEST = 1e6;
  private static final double QUANTILE_975 = 1.96;

  /** Estimates the model from industries. The order of the list is the order of the sums. */
  static Shrinkage estimate(List<IndustryPerformance> industries, PriorStrength prior) {
    Moments moments = Moments.of(industries);
    double within = moments.withinVariance();
    double between = moments.betweenVariance(within);
    double strength =
        switch (prior) {
          case PriorStrength.Estimated estimated -> strength(within, between);
          case PriorStrength.Fixed fixed -> fixed.accounts();
        };
    return new Shrinkage(
        moments.mean(), strength, within, between, moments.meanVariance(within, strength));
  }

  private static double strength(double within, double between) {
    return between > 0 ? Math.clamp(within / between, WEAKEST, STRONGEST) : STRONGEST;
  }

  /** The shrunk mean of an industry. */
  double shrunkMean(IndustryPerformance industry) {
    long n = industry.accounts();
    return (n * industry.mean() + priorStrength * globalMean) / (n + priorStrength);
  }

  /** Half the width of the 95 % interval of the shrunk mean. */
  double halfWidth(IndustryPerformance industry) {
    double evidence = industry.accounts() + priorStrength;
    double share = priorStrength / evidence;
    double error = withinVariance / evidence + share * share * globalMeanVariance;
    return QUANTILE_975 * StrictMath.sqrt(error);
  }

  /**
   * The sums that the estimators are made of.
   *
   * @param groups J
   * @param accounts N
   * @param mean g
   * @param squaredSizes sum n_j^2
   * @param squaresWithin sum of squared differences of accounts from their industry's mean
   * @param squaresBetween sum n_j (m_j - g)^2
   */
  private record Moments(
      int groups,
      double accounts,
      double mean,
      double squaredSizes,
      double squaresWithin,
      double squaresBetween) {

    static Moments of(List<IndustryPerformance> industries) {
      double accounts = sum(industries, IndustryPerformance::accounts);
      double total = sum(industries, each -> each.accounts() * each.mean());
      double mean = accounts == 0 ? 0 : total / accounts;
      return new Moments(
          industries.size(),
          accounts,
          mean,
          sum(industries, each -> (double) each.accounts() * each.accounts()),
          sum(industries, IndustryPerformance::squares),
          sum(industries, each -> each.accounts() * (each.mean() - mean) * (each.mean() - mean)));
    }

    private static double sum(
        List<IndustryPerformance> industries, ToDoubleFunction<IndustryPerformance> term) {
      double sum = 0; // not DoubleStream.sum(), whose compensation is left to the platform
      for (IndustryPerformance industry : industries) {
        sum += term.applyAsDouble(industry);
      }
      return sum;
    }

    double withinVariance() {
      return accounts > groups ? squaresWithin / (accounts - groups) : 0;
    }

    double betweenVariance(double within) {
      if (groups < 2 || accounts <= groups) {
        return 0;
      }
      double excess = squaresBetween - (groups - 1) * within;
      return Math.max(0, excess / (accounts - squaredSizes / accounts));
    }

    double meanVariance(double within, double strength) {
      return accounts == 0
          ? 0
          : within / accounts + within / strength * squaredSizes / (accounts * accounts);
    }
  }
}
