package com.goengineer.icp.linkage;

import java.util.List;
import java.util.function.Predicate;

/**
 * What other thresholds would come to, name by name, without linking again. It is exact for names
 * that only the thresholds decide about; what a person, an ID or a conflict decided stays.
 *
 * @param names every name with the probability of its best account
 */
public record ThresholdPreview(List<Name> names) {

  public ThresholdPreview {
    names = List.copyOf(names);
  }

  /** What a name's decision depends on. */
  public enum Standing {
    /** Matched whatever the thresholds: by an ID, an exact key or a person. */
    MATCHED,
    /** The thresholds decide. */
    OPEN,
    /** A conflict or a tie: a person is asked from the threshold of review on. */
    CONFLICT,
    /** Not matched whatever the thresholds: a person said no, or there is no candidate. */
    APART
  }

  /**
   * A name of a source.
   *
   * @param probability that its best candidate is right, 0..1
   * @param standing what decides about it
   */
  public record Name(double probability, Standing standing) {}

  /**
   * What thresholds come to.
   *
   * @param acceptFrom the threshold of acceptance after the target precision was reached
   * @param matched names with an account
   * @param expectedWrong of them, the expected number of wrong ones: sum of 1 - probability
   * @param review names a person is asked about
   * @param unmatched the others
   */
  public record Effect(
      double acceptFrom, long matched, double expectedWrong, long review, long unmatched) {}

  /** The effect of thresholds; the margin does not count here. O(n log n) for n names. */
  public Effect at(Thresholds thresholds) {
    double acceptFrom =
        thresholds.acceptFrom(
            names.stream()
                .filter(name -> name.standing() == Standing.OPEN)
                .mapToDouble(Name::probability)
                .toArray());
    Predicate<Name> isMatched = name -> isMatched(name, acceptFrom);
    long matched = names.stream().filter(isMatched).count();
    long review =
        names.stream()
            .filter(isMatched.negate())
            .filter(name -> name.standing() != Standing.APART)
            .filter(name -> name.probability() >= thresholds.review())
            .count();
    double wrong =
        names.stream().filter(isMatched).mapToDouble(name -> 1 - name.probability()).sum();
    return new Effect(acceptFrom, matched, wrong, review, names.size() - matched - review);
  }

  private static boolean isMatched(Name name, double acceptFrom) {
    return switch (name.standing()) {
      case MATCHED -> true;
      case OPEN -> name.probability() >= acceptFrom;
      case CONFLICT, APART -> false;
    };
  }

  /**
   * Names by probability: bins of equal width over [0, 1]; p = 1 belongs to the last.
   *
   * @param bins number of bins, at least 1
   */
  public long[] histogram(int bins) {
    long[] counts = new long[bins];
    for (Name name : names) {
      counts[Math.min(bins - 1, (int) (name.probability() * bins))]++;
    }
    return counts;
  }
}
