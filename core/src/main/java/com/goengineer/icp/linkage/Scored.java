package com.goengineer.icp.linkage;

import org.jspecify.annotations.Nullable;

/**
 * All scored candidates and what is certain about them: what decisions are taken from. Arrays are
 * by candidate unless said otherwise.
 */
final class Scored {
  /** Log-odds of what is certain: a probability of 1 - 2e-9. */
  static final double CERTAIN = 20;

  final Prepared prepared;
  final Candidates candidates;
  final Facts facts;
  final PairScores scores;
  final LinkSettings settings;

  /** Shift of the prior on these files. */
  final double priorShift;

  /** Final log-odds. */
  final double[] logOdds;

  Scored(
      Prepared prepared,
      Candidates candidates,
      Facts facts,
      LinkSettings settings,
      Workers workers) {
    this.prepared = prepared;
    this.candidates = candidates;
    this.facts = facts;
    this.settings = settings;
    this.scores = PairScores.of(prepared, candidates, settings, workers);
    this.priorShift = Prior.shift(bestOfLefts());
    this.logOdds = new double[candidates.size()];
    for (int i = 0; i < candidates.lefts(); i++) {
      for (int at = candidates.starts()[i]; at < candidates.starts()[i + 1]; at++) {
        logOdds[at] =
            isCertain(i, at) ? CERTAIN : Math.min(CERTAIN, scores.deciding[at] + priorShift);
      }
    }
  }

  /** True when a fact or an ID makes the pair certain. */
  boolean isCertain(int i, int at) {
    return facts.certain(i) == candidates.rights()[at];
  }

  /** The best candidate of a left row, ties to the first; -1 without candidates. */
  int best(int i) {
    int best = -1;
    for (int at = candidates.starts()[i]; at < candidates.starts()[i + 1]; at++) {
      best = best < 0 || logOdds[at] > logOdds[best] ? at : best;
    }
    return best;
  }

  /** The veto on a pair, or null. */
  Decision.@Nullable Reason veto(int i, int at, Comparison comparison, byte[] bins) {
    scores.bins(i, at, comparison, bins);
    return Veto.of(bins);
  }

  private double[] bestOfLefts() {
    double[] best = new double[candidates.lefts()];
    for (int i = 0; i < best.length; i++) {
      best[i] = PairScores.NOBODY;
      for (int at = candidates.starts()[i]; at < candidates.starts()[i + 1]; at++) {
        best[i] = Math.max(best[i], scores.deciding[at]);
      }
    }
    return best;
  }
}
