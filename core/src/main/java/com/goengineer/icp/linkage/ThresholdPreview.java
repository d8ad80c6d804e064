package com.goengineer.icp.linkage;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What other thresholds would come to, name by name, without linking again. It is exact for names
 * that only the thresholds decide about; what a person, an ID or a conflict decided stays. Sources
 * are linked one by one, so that the target precision may raise acceptance in one and not in
 * another.
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
    /** Accepted by the thresholds, then not matched: its account has another name already. */
    TAKEN,
    /** Not matched whatever the thresholds: a person said no, or there is no candidate. */
    APART
  }

  /**
   * A name of a source.
   *
   * @param source that has it; names of one source share a threshold of acceptance
   * @param probability that its best candidate is right, 0..1
   * @param standing what decides about it
   */
  public record Name(String source, double probability, Standing standing) {}

  /**
   * What thresholds come to.
   *
   * @param acceptFrom by source, the threshold of acceptance after the target precision was
   *     reached; empty without names
   * @param matched names with an account
   * @param expectedWrong of them, the expected number of wrong ones: sum of 1 - probability
   * @param review names a person is asked about
   * @param unmatched the others
   */
  public record Effect(
      SortedMap<String, Double> acceptFrom,
      long matched,
      double expectedWrong,
      long review,
      long unmatched) {

    private Effect and(Effect other) {
      SortedMap<String, Double> both = new TreeMap<>(acceptFrom);
      both.putAll(other.acceptFrom);
      return new Effect(
          both,
          matched + other.matched,
          expectedWrong + other.expectedWrong,
          review + other.review,
          unmatched + other.unmatched);
    }
  }

  /** The effect of thresholds; the margin does not count here. O(n log n) for n names. */
  public Effect at(Thresholds thresholds) {
    SortedMap<String, List<Name>> bySource =
        names.stream()
            .collect(Collectors.groupingBy(Name::source, TreeMap::new, Collectors.toList()));
    return bySource.entrySet().stream()
        .map(source -> at(thresholds, source.getKey(), source.getValue()))
        .reduce(new Effect(new TreeMap<>(), 0, 0, 0, 0), Effect::and);
  }

  private static Effect at(Thresholds thresholds, String source, List<Name> names) {
    double acceptFrom =
        thresholds.acceptFrom(
            names.stream()
                .filter(ThresholdPreview::isFree)
                .mapToDouble(Name::probability)
                .toArray());
    List<Name> matched = names.stream().filter(name -> isMatched(name, acceptFrom)).toList();
    long review =
        names.stream().filter(name -> isReviewed(name, thresholds.review(), acceptFrom)).count();
    return new Effect(
        new TreeMap<>(Map.of(source, acceptFrom)),
        matched.size(),
        matched.stream().mapToDouble(name -> 1 - name.probability()).sum(),
        review,
        names.size() - matched.size() - review);
  }

  /** True when only the threshold keeps a name from being accepted. */
  private static boolean isFree(Name name) {
    return name.standing() == Standing.OPEN || name.standing() == Standing.TAKEN;
  }

  private static boolean isMatched(Name name, double acceptFrom) {
    return switch (name.standing()) {
      case MATCHED -> true;
      case OPEN -> name.probability() >= acceptFrom;
      case CONFLICT, TAKEN, APART -> false;
    };
  }

  private static boolean isReviewed(Name name, double review, double acceptFrom) {
    return switch (name.standing()) {
      case MATCHED, APART -> false;
      case OPEN, TAKEN -> name.probability() >= review && name.probability() < acceptFrom;
      case CONFLICT -> name.probability() >= review;
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
