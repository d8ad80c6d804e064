package com.goengineer.icp.linkage;

import java.util.Arrays;

/**
 * Log-odds of every candidate pair.
 *
 * <p>First each pair is looked at alone; then it is seen among the other candidates of its left row
 * (margin) and among the other lefts of its right row (rival).
 */
final class PairScores {
  /** What a candidate is compared with when there is no other. */
  static final double NOBODY = -12;

  private final Prepared prepared;
  private final Candidates candidates;
  private final LinkModel model;
  private final Feature rival;

  /** Log-odds by the pair alone. */
  final double[] alone;

  /** Log-odds that decide. */
  final double[] deciding;

  private final double[] bestOfRight;
  private final double[] secondOfRight;

  private PairScores(
      Prepared prepared, Candidates candidates, LinkModel model, Assignment assignment) {
    this.prepared = prepared;
    this.candidates = candidates;
    this.model = model;
    this.rival = assignment == Assignment.ONE_TO_ONE ? Feature.RIVAL : Feature.RIVAL_SPELLING;
    this.alone = new double[candidates.size()];
    this.deciding = new double[candidates.size()];
    this.bestOfRight = new double[prepared.right().size()];
    this.secondOfRight = new double[bestOfRight.length];
  }

  /** Scores all pairs; the same for any number of threads. */
  static PairScores of(
      Prepared prepared, Candidates candidates, LinkSettings settings, Workers workers) {
    PairScores scores =
        new PairScores(prepared, candidates, settings.model(), settings.assignment());
    workers.forPieces(candidates.lefts(), scores::look);
    scores.rankRivals();
    workers.forPieces(candidates.lefts(), scores::decide);
    return scores;
  }

  private void look(int from, int end) {
    Comparison comparison = new Comparison(prepared);
    byte[] bins = new byte[Feature.all().length];
    for (int i = from; i < end; i++) {
      for (int at = candidates.starts()[i]; at < candidates.starts()[i + 1]; at++) {
        comparison.compare(i, candidates.rights()[at], bins);
        alone[at] = model.alone().prior() + model.alone().sum(bins);
        deciding[at] = model.deciding().prior() + model.deciding().sum(bins);
      }
    }
  }

  private void rankRivals() {
    Arrays.fill(bestOfRight, NOBODY);
    Arrays.fill(secondOfRight, NOBODY);
    for (int at = 0; at < candidates.size(); at++) {
      int j = candidates.rights()[at];
      if (alone[at] > bestOfRight[j]) {
        secondOfRight[j] = bestOfRight[j];
        bestOfRight[j] = alone[at];
      } else {
        secondOfRight[j] = Math.max(secondOfRight[j], alone[at]);
      }
    }
  }

  private void decide(int from, int end) {
    for (int i = from; i < end; i++) {
      for (int at = candidates.starts()[i]; at < candidates.starts()[i + 1]; at++) {
        deciding[at] +=
            model.deciding().of(Feature.MARGIN, marginBin(i, at))
                + model.deciding().of(rival, rivalBin(at));
      }
    }
  }

  /** All bins of a pair, computed again: for explanations and for training. */
  void bins(int i, int at, Comparison comparison, byte[] bins) {
    comparison.compare(i, candidates.rights()[at], bins);
    bins[Feature.MARGIN.index()] = (byte) marginBin(i, at);
    bins[rival.index()] = (byte) rivalBin(at);
  }

  private int marginBin(int i, int at) {
    double best = NOBODY;
    for (int other = candidates.starts()[i]; other < candidates.starts()[i + 1]; other++) {
      int otherRight = candidates.rights()[other];
      boolean rivals = other != at && !prepared.isFamily(candidates.rights()[at], otherRight);
      best = rivals ? Math.max(best, alone[other]) : best;
    }
    return Feature.MARGIN.bin(alone[at] - best);
  }

  private int rivalBin(int at) {
    int j = candidates.rights()[at];
    double best = alone[at] == bestOfRight[j] ? secondOfRight[j] : bestOfRight[j];
    return rival.bin(alone[at] - best);
  }
}
