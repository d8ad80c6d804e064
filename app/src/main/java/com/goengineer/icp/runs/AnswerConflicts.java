package com.goengineer.icp.runs;

import com.goengineer.icp.linkage.LinkFact;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Answers of one sheet that cannot both be meant: different ones about one pair, or yes to two
 * accounts for one name. The rows of a sheet are in no order, so that none of them is the last
 * word.
 */
final class AnswerConflicts {
  private final Map<String, Given> bySubject = new HashMap<>();
  private final Map<String, Given> accountOf = new HashMap<>();

  /** An answer and the row that it stands in. */
  private record Given(long row, LinkDecision decision) {
    String words() {
      return decision.kind().name().toLowerCase(Locale.ROOT) + " " + decision.customerId();
    }
  }

  /**
   * Adds an answer.
   *
   * @param row as a spreadsheet shows it
   * @return what is wrong with it beside an earlier one, naming that one's row
   */
  Optional<String> add(long row, LinkDecision decision) {
    Given given = new Given(row, decision);
    Given same = bySubject.putIfAbsent(decision.subject(), given);
    if (same != null && same.decision().kind() != decision.kind()) {
      return Optional.of(told(given, same));
    }
    if (decision.kind() != LinkDecision.Kind.MUST_LINK) {
      return Optional.empty();
    }
    Given other = accountOf.putIfAbsent(LinkFact.key(decision.name()), given);
    return other == null || other.decision().customerId().equals(decision.customerId())
        ? Optional.empty()
        : Optional.of(told(given, other));
  }

  private static String told(Given given, Given earlier) {
    return "says "
        + given.words()
        + " of \""
        + given.decision().name()
        + "\", row "
        + earlier.row()
        + " says "
        + earlier.words()
        + "; keep one of the two answers";
  }
}
