package com.goengineer.icp.linkage;

/**
 * How much an agreement on a place says: -ln(share of the right rows at that place), in nats, by
 * code of the place. "Both in Boise" says more than "both in New York".
 */
record PlaceShares(double[] country, double[] state, double[] city, double[] zip) {

  static PlaceShares of(Places right, int codes) {
    return new PlaceShares(
        information(right.country, codes),
        information(right.state, codes),
        information(right.city, codes),
        information(right.zip, codes));
  }

  private static double[] information(int[] column, int codes) {
    int[] counts = new int[codes];
    int known = 0;
    for (int code : column) {
      counts[code]++;
      known += code == 0 ? 0 : 1;
    }
    double[] information = new double[codes];
    for (int code = 1; code < codes; code++) {
      information[code] = Math.max(0, -StrictMath.log((counts[code] + 0.5) / (known + 1.0)));
    }
    return information;
  }
}
