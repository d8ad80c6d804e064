package com.goengineer.icp.linkage;

/**
 * Points in log-odds per bin of every feature: one additive model. A missing comparison gives 0.
 *
 * @param prior log-odds before any evidence
 * @param ofBins points, by ordinal of the feature and bin; not to be written to
 */
record Points(double prior, double[][] ofBins) {

  /** All zero. */
  static Points none() {
    Feature[] features = Feature.all();
    double[][] ofBins = new double[features.length][];
    for (Feature feature : features) {
      ofBins[feature.index()] = new double[feature.bins()];
    }
    return new Points(0, ofBins);
  }

  /** Points of one bin. */
  double of(Feature feature, int bin) {
    return bin == Feature.MISSING ? 0 : ofBins[feature.index()][bin];
  }

  /** Sum of the points of all bins, without the prior. */
  double sum(byte[] bins) {
    double sum = 0;
    for (int feature = 0; feature < bins.length; feature++) {
      sum += bins[feature] == Feature.MISSING ? 0 : ofBins[feature][bins[feature]];
    }
    return sum;
  }
}
