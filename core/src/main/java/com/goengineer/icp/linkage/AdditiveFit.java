package com.goengineer.icp.linkage;

import java.util.Arrays;

/**
 * Fits an additive logistic model on binned features: minimises the negative log-likelihood plus
 * (ridge / 2) x sum of squared distances from the starting points, points of a feature kept
 * monotone over its bins.
 *
 * <p>Newton's method outside; inside, the quadratic model is descended feature by feature. The bins
 * of one feature exclude each other, so their step is exact bin by bin, (G - ridge (w - w0)) / (H +
 * ridge); afterwards the points are made monotone by pooling adjacent violators, weighted by H.
 * O(rounds x pairs x features). Deterministic.
 *
 * <p>Source of the scheme: Lou, Caruana and Gehrke, "Intelligible Models for Classification and
 * Regression" (KDD 2012); pooling: Ayer et al. (1955).
 */
final class AdditiveFit {
  private static final int CYCLES = 4;

  /** Keeps Newton steps of pairs that are certain from growing without bound. */
  private static final double FLATTEST = 1e-4;

  private final PairTable pairs;
  private final Points start;
  private final double ridge;
  private final boolean[] active;
  private final double[][] points;
  private double prior;

  private final double[] gradient;
  private final double[] curvature;

  /**
   * A fit that has not begun.
   *
   * @param pairs labelled pairs
   * @param start where points start and what they are pulled to
   * @param ridge strength of that pull, in pairs, > 0
   * @param context whether features of other candidates take part
   */
  AdditiveFit(PairTable pairs, Points start, double ridge, boolean context) {
    this.pairs = pairs;
    this.start = start;
    this.ridge = ridge;
    this.prior = start.prior();
    this.points = Arrays.stream(start.ofBins()).map(double[]::clone).toArray(double[][]::new);
    this.active = new boolean[points.length];
    for (Feature feature : Feature.all()) {
      active[feature.index()] = context || feature.ofThePair();
    }
    this.gradient = new double[pairs.size()];
    this.curvature = new double[pairs.size()];
  }

  /** Runs a number of Newton rounds and returns the points. */
  Points run(int rounds) {
    for (int round = 0; round < rounds; round++) {
      slopes();
      for (int cycle = 0; cycle < CYCLES; cycle++) {
        stepPrior();
        for (Feature feature : Feature.all()) {
          if (active[feature.index()]) {
            stepFeature(feature);
          }
        }
      }
    }
    return new Points(prior, points);
  }

  private void slopes() {
    for (int pair = 0; pair < gradient.length; pair++) {
      double logOdds = prior;
      for (int feature = 0; feature < points.length; feature++) {
        int bin = pairs.bin(feature, pair);
        logOdds += active[feature] && bin >= 0 ? points[feature][bin] : 0;
      }
      double probability = Logistic.probability(logOdds);
      gradient[pair] = (pairs.isMatch(pair) ? 1 : 0) - probability;
      curvature[pair] = Math.max(FLATTEST, probability * (1 - probability));
    }
  }

  private void stepPrior() {
    double pull = ridge * (prior - start.prior());
    double step = (Arrays.stream(gradient).sum() - pull) / (Arrays.stream(curvature).sum() + ridge);
    prior += step;
    for (int pair = 0; pair < gradient.length; pair++) {
      gradient[pair] -= curvature[pair] * step;
    }
  }

  private void stepFeature(Feature feature) {
    int index = feature.index();
    double[] old = points[index].clone();
    double[] weights = newtonStep(index);
    Monotone.pool(points[index], weights, feature.rising());
    for (int pair = 0; pair < gradient.length; pair++) {
      int bin = pairs.bin(index, pair);
      gradient[pair] -= bin >= 0 ? curvature[pair] * (points[index][bin] - old[bin]) : 0;
    }
  }

  /** Moves the points of one feature; returns the curvature of each bin. */
  private double[] newtonStep(int index) {
    double[] g = new double[points[index].length];
    double[] h = new double[points[index].length];
    for (int pair = 0; pair < gradient.length; pair++) {
      int bin = pairs.bin(index, pair);
      if (bin >= 0) {
        g[bin] += gradient[pair];
        h[bin] += curvature[pair];
      }
    }
    double[] origin = start.ofBins()[index];
    for (int bin = 0; bin < g.length; bin++) {
      double pull = ridge * (points[index][bin] - origin[bin]);
      h[bin] += ridge;
      points[index][bin] += (g[bin] - pull) / h[bin];
    }
    return h;
  }
}
