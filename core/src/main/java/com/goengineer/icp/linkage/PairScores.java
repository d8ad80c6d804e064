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

  /** Of the right rows that look taken, so many may look taken twice in a list without repeats. */
  private static final double CONTESTED_SHARE = 0.05;

  /** Fewer right rows that look taken cannot tell. */
  private static final int FEWEST_CLAIMED = 100;

  private final Prepared prepared;
  private final Candidates candidates;
  private final LinkModel model;
  private Feature rival;

  /** Log-odds by the pair alone. */
  final double[] alone;

  /** Log-odds that decide. */
  final double[] deciding;

  private final double[] bestOfRight;
  private final double[] secondOfRight;

  private PairScores(Prepared prepared, Candidates candidates, LinkModel model) {
    this.prepared = prepared;
    this.candidates = candidates;
    this.model = model;
    this.rival = Feature.RIVAL;
    this.alone = new double[candidates.size()];
    this.deciding = new double[candidates.size()];
    this.bestOfRight = new double[prepared.right().size()];
    this.secondOfRight = new double[bestOfRight.length];
  }

  /** Scores all pairs; the same for any number of threads. */
  static PairScores of(
      Prepared prepared, Candidates candidates, LinkSettings settings, Workers workers) {
    PairScores scores = new PairScores(prepared, candidates, settings.model());
    workers.forPieces(candidates.lefts(), scores::look);
    scores.rankRivals();
    scores.rival = scores.kindOfRival(settings.assignment());
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

  /**
   * What another left row that wants the same right row means. It is a competitor where a right row
   * has one partner, and also where the left rows prove to be a list that hardly ever names a
   * company twice; else it may be another spelling.
   */
  private Feature kindOfRival(Assignment assignment) {
    int claimed = 0;
    int contested = 0;
    for (int j = 0; j < bestOfRight.length; j++) {
      claimed += bestOfRight[j] > 0 ? 1 : 0;
      contested += secondOfRight[j] > 0 ? 1 : 0;
    }
    boolean withoutRepeats = claimed >= FEWEST_CLAIMED && contested <= CONTESTED_SHARE * claimed;
    return assignment == Assignment.ONE_TO_ONE || withoutRepeats
        ? Feature.RIVAL
        : Feature.RIVAL_SPELLING;
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
