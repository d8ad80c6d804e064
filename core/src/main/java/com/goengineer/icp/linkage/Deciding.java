package com.goengineer.icp.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns scores into decisions: who is chosen, whether that is accepted, reviewed or dropped.
 *
 * <p>Accepted is what reaches the threshold, leads the row's next candidate by the margin and meets
 * no veto. In one-to-one linkage a candidate that clearly belongs to another left row does not
 * count as the next one.
 */
final class Deciding {
  private final Scored scored;
  private final Candidates candidates;
  private final Thresholds thresholds;
  private final double reviewLogOdds;
  private final int[] chosen;
  private final int[] ownerOfRight;
  private final Decision.@Nullable Reason[] obstacles;
  private double accept;

  private Deciding(Scored scored, Workers workers) {
    this.scored = scored;
    this.candidates = scored.candidates;
    this.thresholds = scored.settings.thresholds();
    this.reviewLogOdds = Logistic.logOdds(thresholds.review());
    this.chosen = choose();
    this.ownerOfRight = owners();
    this.obstacles = new Decision.Reason[chosen.length];
    workers.forPieces(chosen.length, this::findObstacles);
    this.accept = acceptance();
  }

  /**
   * What was decided.
   *
   * @param chosen the chosen candidate of every left row, -1 for none
   * @param decisions of every candidate
   * @param accept the threshold of acceptance in force
   */
  record Outcome(int[] chosen, Decision[] decisions, double accept) {}

  static Outcome decide(Scored scored, Workers workers) {
    Deciding deciding = new Deciding(scored, workers);
    Decision[] decisions = new Decision[scored.candidates.size()];
    workers.forPieces(deciding.chosen.length, (from, end) -> deciding.decide(from, end, decisions));
    return new Outcome(deciding.chosen, decisions, deciding.accept);
  }

  private int[] choose() {
    if (scored.settings.assignment() == Assignment.ONE_TO_ONE) {
      double[] gain = new double[candidates.size()];
      Arrays.setAll(gain, at -> scored.logOdds[at] - reviewLogOdds);
      return OneToOne.assign(candidates, gain, scored.prepared.right().size());
    }
    return IntStream.range(0, candidates.lefts())
        .map(scored::best)
        .map(at -> at >= 0 && scored.logOdds[at] > reviewLogOdds ? at : OneToOne.NOBODY)
        .toArray();
  }

  private int[] owners() {
    int[] owners = new int[scored.prepared.right().size()];
    Arrays.fill(owners, OneToOne.NOBODY);
    if (scored.settings.assignment() == Assignment.ONE_TO_ONE) {
      for (int i = 0; i < chosen.length; i++) {
        if (chosen[i] != OneToOne.NOBODY) {
          owners[candidates.rights()[chosen[i]]] = i;
        }
      }
    }
    return owners;
  }

  private void findObstacles(int from, int end) {
    Comparison comparison = new Comparison(scored.prepared);
    byte[] bins = new byte[Feature.all().length];
    for (int i = from; i < end; i++) {
      int at = chosen[i];
      if (at != OneToOne.NOBODY && !scored.isCertain(i, at)) {
        obstacles[i] = obstacle(i, at, scored.veto(i, at, comparison, bins));
      }
    }
  }

  private Decision.@Nullable Reason obstacle(int i, int at, Decision.@Nullable Reason veto) {
    if (veto != null) {
      return veto;
    }
    return scored.logOdds[at] - next(i, at) < thresholds.margin()
        ? Decision.Reason.AMBIGUOUS
        : null;
  }

  /** Log-odds of the best other candidate that is still to be had. */
  private double next(int i, int at) {
    double next = PairScores.NOBODY;
    for (int other = candidates.starts()[i]; other < candidates.starts()[i + 1]; other++) {
      if (other != at && !isFamily(at, other) && !isSurelyTaken(i, other)) {
        next = Math.max(next, scored.logOdds[other]);
      }
    }
    return next;
  }

  private boolean isFamily(int at, int other) {
    return scored.settings.families()
        && scored.prepared.isFamily(candidates.rights()[at], candidates.rights()[other]);
  }

  private boolean isSurelyTaken(int i, int other) {
    int owner = ownerOfRight[candidates.rights()[other]];
    return owner != OneToOne.NOBODY
        && owner != i
        && scored.logOdds[chosen[owner]] - scored.logOdds[other] >= thresholds.margin();
  }

  /** The threshold in force: that of the pairs without an obstacle which are not certain anyway. */
  private double acceptance() {
    return thresholds.acceptFrom(
        IntStream.range(0, chosen.length)
            .filter(i -> chosen[i] != OneToOne.NOBODY && obstacles[i] == null)
            .filter(i -> !scored.isCertain(i, chosen[i]))
            .mapToDouble(i -> Logistic.probability(scored.logOdds[chosen[i]]))
            .toArray());
  }

  private void decide(int from, int end, Decision[] decisions) {
    for (int i = from; i < end; i++) {
      Decision ofChosen = chosen[i] == OneToOne.NOBODY ? null : decideChosen(i);
      for (int at = candidates.starts()[i]; at < candidates.starts()[i + 1]; at++) {
        decisions[at] = at == chosen[i] && ofChosen != null ? ofChosen : decideOther(at, ofChosen);
      }
    }
  }

  private Decision decideChosen(int i) {
    Decision.Reason obstacle = obstacles[i];
    if (obstacle != null) {
      return new Decision.Review(obstacle);
    }
    int at = chosen[i];
    boolean sure = Logistic.probability(scored.logOdds[at]) >= accept;
    return scored.isCertain(i, at) || sure
        ? new Decision.Match(method(i, at))
        : new Decision.Review(Decision.Reason.UNCERTAIN);
  }

  private Decision decideOther(int at, @Nullable Decision ofChosen) {
    if (scored.logOdds[at] <= reviewLogOdds) {
      return new Decision.NoMatch(Decision.Reason.IMPROBABLE);
    }
    if (ofChosen == null) {
      return new Decision.NoMatch(Decision.Reason.TAKEN);
    }
    boolean alternative =
        ofChosen instanceof Decision.Review review && review.reason() == Decision.Reason.AMBIGUOUS;
    return alternative ? ofChosen : new Decision.NoMatch(Decision.Reason.BETTER_PARTNER);
  }

  private Decision.Method method(int i, int at) {
    if (scored.isCertain(i, at)) {
      return scored.facts.ground(i);
    }
    return scored.prepared.method(i, candidates.rights()[at]);
  }
}
