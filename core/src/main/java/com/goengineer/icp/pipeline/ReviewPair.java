package com.goengineer.icp.pipeline;

import com.goengineer.icp.linkage.Evidence;
import com.goengineer.icp.linkage.HighlightedWord;
import java.util.List;

/**
 * A source name and an account that a person is asked about: are they one company?
 *
 * @param question why it is asked
 * @param source the source of the name: sales or revenue
 * @param party what the source says
 * @param account the account in question
 * @param probability that they are one company, 0..1
 * @param reason why the pair was not decided; for an audit, the ground on which it was accepted
 * @param stakes what hangs on the answer
 * @param evidence points for and against; they sum to the log-odds of the probability
 * @param others further accounts worth a look, best first
 */
public record ReviewPair(
    Question question,
    String source,
    Side party,
    Side account,
    double probability,
    String reason,
    Stakes stakes,
    List<Evidence.Item> evidence,
    List<Other> others) {

  public ReviewPair {
    evidence = List.copyOf(evidence);
    others = List.copyOf(others);
  }

  /** Why a pair is asked about. */
  public enum Question {
    /** It could not be decided without a person. */
    REVIEW,
    /** It was accepted; a random sample of those is checked. */
    AUDIT
  }

  /**
   * One of the two names.
   *
   * @param id customer ID of an account, "" for a source name
   * @param name as given
   * @param place what is known of it: "Santa Rosa, CA, US"; "" when nothing is
   * @param words the name word by word, each with how it stands to the other name
   */
  public record Side(String id, String name, String place, List<HighlightedWord> words) {
    public Side {
      words = List.copyOf(words);
    }
  }

  /**
   * What hangs on an answer.
   *
   * @param lines rows of the source that carry the name
   * @param gpCents their gross profit in cents, over all dates
   * @param revenueCents their revenue in cents, over all dates
   * @param atStake uncertainty (0..1) times absolute revenue in whole currency units; the order of
   *     the queue
   */
  public record Stakes(long lines, long gpCents, long revenueCents, double atStake) {}

  /** Another account that the name may mean. */
  public record Other(String id, String name, double probability) {}
}
