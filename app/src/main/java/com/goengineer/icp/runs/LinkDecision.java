package com.goengineer.icp.runs;

import com.goengineer.icp.linkage.LinkFact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of decisions/links.csv: what a person decided about a name and an account.
 *
 * @param time when
 * @param author who, not blank
 * @param kind what was decided
 * @param name the source's name, any spelling of it, not blank
 * @param customerId the account, not blank
 * @param validFrom first day of an alias, null for ever before
 * @param validUntil last day of an alias, null for ever after
 * @param asked why the person was asked: "review", "audit", or "" for a decision of their own
 * @param note free text, "" for none
 */
public record LinkDecision(
    Instant time,
    String author,
    Kind kind,
    String name,
    String customerId,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil,
    String asked,
    String note) {

  /** What can be decided. */
  public enum Kind {
    /** The name means the account. */
    MUST_LINK,
    /** The name does not mean the account. */
    CANNOT_LINK,
    /** The name meant the account for a time. */
    ALIAS,
    /** Somebody looked and could not tell; changes no link. */
    UNSURE,
    /** The newest decision about this name and account is taken back. */
    UNDO
  }

  public LinkDecision {
    time = time.truncatedTo(ChronoUnit.SECONDS);
    author = author.strip();
    name = name.strip();
    customerId = customerId.strip();
    if (author.isEmpty() || name.isEmpty() || customerId.isEmpty()) {
      throw new IllegalArgumentException("a decision needs an author, a name and a customer ID");
    }
    if (kind != Kind.ALIAS && (validFrom != null || validUntil != null)) {
      throw new IllegalArgumentException("only an alias has dates");
    }
    if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
      throw new IllegalArgumentException(
          "an alias ends on " + validUntil + ", before it starts on " + validFrom);
    }
  }

  /** A decision without dates. */
  public static LinkDecision of(
      Instant time, String author, Kind kind, String name, String customerId) {
    return new LinkDecision(time, author, kind, name, customerId, null, null, "", "");
  }

  /** The same, as an answer to a question. */
  public LinkDecision asked(String why) {
    return new LinkDecision(time, author, kind, name, customerId, validFrom, validUntil, why, note);
  }

  /** What record linkage makes of it; empty for what changes no link. */
  Optional<LinkFact> fact(long row) {
    LinkFact.Basis basis = new LinkFact.Basis(row, author, time.toString());
    return switch (kind) {
      case MUST_LINK -> Optional.of(new LinkFact.MustLink(name, customerId, basis));
      case CANNOT_LINK -> Optional.of(new LinkFact.CannotLink(name, customerId, basis));
      case ALIAS ->
          Optional.of(
              new LinkFact.Alias(
                  name, customerId, new LinkFact.Period(validFrom, validUntil), basis));
      case UNSURE, UNDO -> Optional.empty();
    };
  }

  /** Decisions about one name and account replace each other. */
  String subject() {
    return LinkFact.key(name) + '\u001f' + customerId;
  }

  /** True when nothing but time, author and note differ. */
  boolean saysTheSame(LinkDecision other) {
    return kind == other.kind
        && subject().equals(other.subject())
        && java.util.Objects.equals(validFrom, other.validFrom)
        && java.util.Objects.equals(validUntil, other.validUntil);
  }
}
