package com.goengineer.icp.linkage;

/**
 * Names as vectors of 3-grams, weighted by -ln(share of names with the gram), of length 1. Cosines
 * of such vectors are the basis of blocking and the strongest single feature.
 */
final class GramVectors {
  /** Grams of a longer name beyond this number are not looked at. */
  static final int LONGEST = 128;

  private final int[] starts;
  private final char[] codes;
  private final float[] weights;
  private final float[] lengths;

  private GramVectors(int[] starts, char[] codes, float[] weights, float[] lengths) {
    this.starts = starts;
    this.codes = codes;
    this.weights = weights;
    this.lengths = lengths;
  }

  /**
   * Vectors of a side.
   *
   * @param joined one text per row
   * @param information of each gram ({@link #information})
   */
  static GramVectors of(String[] joined, float[] information) {
    int[] starts = new int[joined.length + 1];
    int[] buffer = new int[LONGEST];
    for (int row = 0; row < joined.length; row++) {
      starts[row + 1] = starts[row] + Grams.write(joined[row], buffer);
    }
    char[] codes = new char[starts[joined.length]];
    float[] weights = new float[codes.length];
    float[] lengths = new float[joined.length];
    GramVectors vectors = new GramVectors(starts, codes, weights, lengths);
    for (int row = 0; row < joined.length; row++) {
      Grams.write(joined[row], buffer);
      vectors.fill(row, buffer, information);
    }
    return vectors;
  }

  private void fill(int row, int[] grams, float[] information) {
    double squares = 0;
    for (int at = starts[row]; at < starts[row + 1]; at++) {
      int gram = grams[at - starts[row]];
      codes[at] = (char) gram;
      squares += (double) information[gram] * information[gram];
    }
    lengths[row] = (float) Math.sqrt(squares);
    for (int at = starts[row]; at < starts[row + 1]; at++) {
      weights[at] = information[codes[at]] / lengths[row];
    }
  }

  /** Information of every gram, from the names of both sides; smoothed by one name. */
  static float[] information(String[] left, String[] right) {
    int[] carrying = new int[Grams.CODES];
    count(left, carrying);
    count(right, carrying);
    double names = left.length + right.length + 1.0;
    float[] information = new float[Grams.CODES];
    for (int gram = 0; gram < information.length; gram++) {
      information[gram] = (float) -StrictMath.log((carrying[gram] + 0.5) / names);
    }
    return information;
  }

  private static void count(String[] joined, int[] carrying) {
    int[] buffer = new int[LONGEST];
    for (String text : joined) {
      int grams = Grams.write(text, buffer);
      for (int at = 0; at < grams; at++) {
        carrying[buffer[at]]++;
      }
    }
  }

  int start(int row) {
    return starts[row];
  }

  int end(int row) {
    return starts[row + 1];
  }

  int code(int at) {
    return codes[at];
  }

  float weight(int at) {
    return weights[at];
  }

  /** Length of a row's vector before it was divided by it; 0 for an empty text. */
  double length(int row) {
    return lengths[row];
  }

  int size() {
    return starts.length - 1;
  }

  /** Cosine of a row of this side and a row of the other, in [0, 1]; O(grams of both). */
  double cosine(int row, GramVectors other, int otherRow) {
    int at = starts[row];
    int end = starts[row + 1];
    int otherAt = other.starts[otherRow];
    int otherEnd = other.starts[otherRow + 1];
    double sum = 0;
    // Without a branch on the order of the codes, which nothing can predict.
    while (at < end && otherAt < otherEnd) {
      int code = codes[at];
      int otherCode = other.codes[otherAt];
      double product = (double) weights[at] * other.weights[otherAt];
      sum += code == otherCode ? product : 0;
      at += code <= otherCode ? 1 : 0;
      otherAt += otherCode <= code ? 1 : 0;
    }
    return Math.min(1, sum);
  }
}
