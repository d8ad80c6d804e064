package com.goengineer.icp.linkage;

import java.util.Arrays;

/** Labelled pairs as columns of bins: what a model is fitted on. */
final class PairTable {
  private byte[][] bins = new byte[Feature.all().length][1024];
  private boolean[] matches = new boolean[1024];
  private int size;

  /** Adds a pair. */
  void add(byte[] binsOfPair, boolean match) {
    if (size == matches.length) {
      grow();
    }
    for (int feature = 0; feature < binsOfPair.length; feature++) {
      bins[feature][size] = binsOfPair[feature];
    }
    matches[size++] = match;
  }

  int size() {
    return size;
  }

  /** Bin of a feature of a pair, {@link Feature#MISSING} when it was not compared. */
  int bin(int feature, int pair) {
    return bins[feature][pair];
  }

  boolean isMatch(int pair) {
    return matches[pair];
  }

  private void grow() {
    int capacity = size * 2;
    for (int feature = 0; feature < bins.length; feature++) {
      bins[feature] = Arrays.copyOf(bins[feature], capacity);
    }
    matches = Arrays.copyOf(matches, capacity);
  }
}
