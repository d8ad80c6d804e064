package com.goengineer.icp.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What people should look at: pairs that were not decided, by uncertainty x money at stake; and a
 * random sample of pairs that were accepted, because the queue alone never sees those.
 */
public final class ReviewQueue {
  /** Size of an audit that, without an error, shows a precision of .99 at 95 %. */
  public static final int AUDIT_SIZE = 300;

  private static final int ALTERNATIVES = 3;

  private final LinkageResult result;
  private final Highlighting highlighting;

  private ReviewQueue(LinkageResult result) {
    this.result = result;
    this.highlighting = new Highlighting(result.prepared());
  }

  /**
   * The pairs to review, one per left row.
   *
   * <p>priority = uncertainty x stake; uncertainty = 1 - |2 p - 1|, or 1 where a conflict or a tie
   * makes p unreliable. Ties fall to the more probable pair, then to the canonical order of the
   * left rows.
   *
   * @param result of a linkage
   */
  public static List<ReviewItem> of(LinkageResult result) {
    ReviewQueue queue = new ReviewQueue(result);
    List<ReviewItem> items = new ArrayList<>();
    int last = -1;
    for (int candidate = 0; candidate < result.size(); candidate++) {
      boolean review = result.decision(candidate) instanceof Decision.Review;
      if (review && result.left(candidate) != last) {
        last = result.left(candidate);
        items.add(queue.item(candidate));
      }
    }
    items.sort(
        Comparator.comparingDouble((ReviewItem item) -> -item.priority())
            .thenComparingDouble(item -> -item.probability())
            .thenComparingInt(ReviewItem::candidate));
    return items;
  }

  /**
   * A random sample of the pairs that were accepted without a person.
   *
   * @param result of a linkage
   * @param size of the sample
   * @param seed equal seeds give the same pairs, in whatever order the rows were given
   */
  public static List<ReviewItem> audit(LinkageResult result, int size, long seed) {
    ReviewQueue queue = new ReviewQueue(result);
    return result.links().stream()
        .filter(link -> !link.method().isByPerson())
        .map(Link::candidate)
        .sorted(
            Comparator.comparingLong((Integer candidate) -> queue.lot(candidate, seed))
                .thenComparing(Comparator.naturalOrder()))
        .limit(size)
        .map(queue::item)
        .toList();
  }

  private ReviewItem item(int candidate) {
    double probability = result.probability(candidate);
    double stake = result.leftRecords().stake(result.left(candidate));
    List<List<HighlightedWord>> words =
        highlighting.of(result.leftPosition(candidate), result.rightPosition(candidate));
    return new ReviewItem(
        candidate,
        result.left(candidate),
        result.right(candidate),
        probability,
        result.decision(candidate),
        stake,
        uncertainty(candidate) * stake,
        words.getFirst(),
        words.getLast(),
        alternatives(candidate));
  }

  private double uncertainty(int candidate) {
    return switch (result.decision(candidate)) {
      case Decision.Review review when review.reason() == Decision.Reason.UNCERTAIN ->
          1 - Math.abs(2 * result.probability(candidate) - 1);
      case Decision.Review conflict -> 1;
      case Decision.Match match -> 1 - Math.abs(2 * result.probability(candidate) - 1);
      case Decision.NoMatch none -> 0;
    };
  }

  private List<Integer> alternatives(int candidate) {
    return Arrays.stream(result.candidatesOf(result.left(candidate)))
        .filter(other -> other != candidate)
        .limit(ALTERNATIVES)
        .boxed()
        .toList();
  }

  /** A number that is random in the seed and depends on nothing but the names and the right ID. */
  private long lot(int candidate, long seed) {
    LinkSide left = result.prepared().left();
    LinkSide right = result.prepared().right();
    int i = result.leftPosition(candidate);
    int j = result.rightPosition(candidate);
    long hash = seed;
    for (String text : List.of(left.name(i), right.name(j), right.id(j))) {
      for (int at = 0; at < text.length(); at++) {
        hash = mix(hash ^ text.charAt(at));
      }
      hash = mix(hash);
    }
    return hash;
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mix(long value) {
    long mixed = value + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
