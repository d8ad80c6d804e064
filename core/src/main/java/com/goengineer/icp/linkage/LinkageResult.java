package com.goengineer.icp.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every scored candidate of a linkage. Candidates are numbered 0 .. size()-1, by left row in
 * canonical order, then from the most probable on; rows are named by their position in the records
 * that were given. Thread-safe.
 */
public final class LinkageResult {
  private final Scored scored;
  private final Decision[] decisions;
  private final int[] order;
  private final int[] leftOf;
  private final int[] positionOfLeft;
  private final LinkageReport report;
  private final Families families;

  LinkageResult(Scored scored, Deciding.Outcome outcome, BlockingReport blocking) {
    this.scored = scored;
    this.decisions = outcome.decisions();
    this.leftOf = new int[scored.candidates.size()];
    this.order = new int[scored.candidates.size()];
    this.positionOfLeft = new int[scored.candidates.lefts()];
    for (int i = 0; i < scored.candidates.lefts(); i++) {
      positionOfLeft[scored.prepared.left().rowOf[i]] = i;
      sortCandidates(i);
    }
    this.report = LinkageReport.of(scored, outcome, blocking);
    this.families = new Families(scored.prepared, scored.facts);
  }

  /** Number of candidates. */
  public int size() {
    return order.length;
  }

  /** Left row of a candidate. */
  public int left(int candidate) {
    return scored.prepared.left().rowOf[leftOf[candidate]];
  }

  /** Right row of a candidate. */
  public int right(int candidate) {
    return scored.prepared.right().rowOf[scored.candidates.rights()[order[candidate]]];
  }

  /** Log-odds that the two rows are one company. */
  public double logOdds(int candidate) {
    return scored.logOdds[order[candidate]];
  }

  /** Probability that the two rows are one company, in [0, 1]. */
  public double probability(int candidate) {
    return Logistic.probability(logOdds(candidate));
  }

  /** What is done with a candidate. */
  public Decision decision(int candidate) {
    return decisions[order[candidate]];
  }

  /** The candidates of a left row, from the most probable on. */
  public int[] candidatesOf(int leftRow) {
    int i = positionOfLeft[leftRow];
    return IntStream.range(scored.candidates.starts()[i], scored.candidates.starts()[i + 1])
        .toArray();
  }

  /**
   * The links that were accepted, by left row in the order given.
   *
   * <p>With {@link LinkSettings#families()} the right row is the account that {@link
   * FamilyAssignment} chooses among those of the company; a row that names a branch no account is
   * stays out.
   */
  public List<Link> links() {
    List<Link> links = new ArrayList<>();
    for (int candidate = 0; candidate < size(); candidate++) {
      if (decision(candidate) instanceof Decision.Match match) {
        link(candidate, match, links);
      }
    }
    links.sort(Comparator.comparingInt(Link::left));
    return links;
  }

  private void link(int candidate, Decision.Match match, List<Link> links) {
    if (!scored.settings.families()) {
      links.add(
          new Link(
              candidate,
              left(candidate),
              right(candidate),
              match.method(),
              FamilyAssignment.Rule.ONLY_ACCOUNT,
              List.of()));
      return;
    }
    int j = scored.candidates.rights()[order[candidate]];
    families
        .choose(leftOf[candidate], j)
        .ifPresent(choice ->
            links.add(
                new Link(
                    candidate,
                    left(candidate),
                    choice.rightRow(),
                    match.method(),
                    choice.rule(),
                    choice.sharedWith())));
  }

  /** Counts, thresholds, blocking, contradictions, what is predicted to be wrong. */
  public LinkageReport report() {
    return report;
  }

  /** Why a candidate has its log-odds; computed on demand. */
  public Evidence evidence(int candidate) {
    int at = order[candidate];
    int i = leftOf[candidate];
    byte[] bins = bins(candidate);
    Points points = scored.settings.model().deciding();
    List<Evidence.Item> items = new ArrayList<>();
    for (Feature feature : Feature.all()) {
      items.add(new Evidence.Item(feature.label(), points.of(feature, bins[feature.index()])));
    }
    items.removeIf(item -> item.points() == 0);
    items.sort(
        Comparator.comparingDouble((Evidence.Item item) -> -Math.abs(item.points()))
            .thenComparing(Evidence.Item::label));
    items.add(new Evidence.Item("prior", points.prior() + scored.priorShift));
    double explained = items.stream().mapToDouble(Evidence.Item::points).sum();
    double rest = scored.logOdds[at] - explained;
    if (scored.isCertain(i, at)) {
      items.add(new Evidence.Item(certainty(i), rest));
    } else if (Math.abs(rest) > 1e-9) {
      items.add(new Evidence.Item("limit", rest));
    }
    return new Evidence(items);
  }

  private String certainty(int i) {
    return switch (scored.facts.ground(i)) {
      case COMPANY_ID -> "same company ID";
      case ALIAS -> "alias";
      case DECISION, DOMAIN, NAME_AND_PLACE, NAME, SCORE -> "decided by a person";
    };
  }

  /** What people decided about the name of a left row, in the order in which they did. */
  public List<LinkFact> factsAbout(int leftRow) {
    return scored.facts.about(positionOfLeft[leftRow]);
  }

  /** The bins of a candidate: what a refit learns from. */
  byte[] bins(int candidate) {
    byte[] bins = new byte[Feature.all().length];
    scored.scores.bins(leftOf[candidate], order[candidate], new Comparison(scored.prepared), bins);
    return bins;
  }

  /** The left side as given. */
  LinkRecords leftRecords() {
    return scored.prepared.left().records;
  }

  /** Both sides and what was counted about them. */
  Prepared prepared() {
    return scored.prepared;
  }

  /** Position of a candidate's left row in canonical order. */
  int leftPosition(int candidate) {
    return leftOf[candidate];
  }

  /** Position of a candidate's right row in canonical order. */
  int rightPosition(int candidate) {
    return scored.candidates.rights()[order[candidate]];
  }

  private void sortCandidates(int i) {
    int start = scored.candidates.starts()[i];
    int end = scored.candidates.starts()[i + 1];
    int[] sorted =
        IntStream.range(start, end)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer at) -> -scored.logOdds[at])
                    .thenComparing(Comparator.naturalOrder()))
            .mapToInt(Integer::intValue)
            .toArray();
    System.arraycopy(sorted, 0, order, start, sorted.length);
    Arrays.fill(leftOf, start, end, i);
  }
}
