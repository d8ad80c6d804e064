package com.goengineer.icp.linkage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about names. Facts name the left side by its name and the right side by its
 * ID, so that they survive a new import and another order of rows; names are compared by their
 * strictest key.
 */
public sealed interface LinkFact {

  /** The name on the left, any spelling. */
  String name();

  /** The ID of a row on the right. */
  String rightId();

  /** Where the decision is written down. */
  Basis basis();

  /** What the decision is in short: must_link, cannot_link, alias. */
  String kind();

  /** The key by which names of facts are compared. */
  static String key(String name) {
    return DecidedNames.key(name);
  }

  /** The same decision about another spelling of the name. */
  LinkFact about(String otherName);

  /** The decision in words: "must_link 10005 of 2026-11-23T08:00:00Z by anna (line 4)". */
  default String reference() {
    return kind() + " " + rightId() + basis().text();
  }

  /**
   * Where a decision is written down.
   *
   * @param row its row in the file of decisions, 0 when it comes from no file
   * @param author who decided, "" when nobody said
   * @param time when, as written, "" when nobody said
   */
  record Basis(long row, String author, String time) {
    /** Nothing is known about how the fact came about. */
    public static final Basis UNKNOWN = new Basis(0, "", "");

    private String text() {
      return (time.isEmpty() ? "" : " of " + time)
          + (author.isEmpty() ? "" : " by " + author)
          + (row == 0 ? "" : " (line " + row + ")");
    }
  }

  /** The name means that row. */
  record MustLink(String name, String rightId, Basis basis) implements LinkFact {
    public MustLink(String name, String rightId) {
      this(name, rightId, Basis.UNKNOWN);
    }

    @Override
    public MustLink about(String otherName) {
      return new MustLink(otherName, rightId, basis);
    }

    @Override
    public String kind() {
      return "must_link";
    }
  }

  /** The name does not mean that row. */
  record CannotLink(String name, String rightId, Basis basis) implements LinkFact {
    public CannotLink(String name, String rightId) {
      this(name, rightId, Basis.UNKNOWN);
    }

    @Override
    public CannotLink about(String otherName) {
      return new CannotLink(otherName, rightId, basis);
    }

    @Override
    public String kind() {
      return "cannot_link";
    }
  }

  /**
   * The company went by that name for a time: "Alcoa Inc" was the later Howmet until 2016.
   *
   * @param dates when the name meant the row
   */
  record Alias(String name, String rightId, Period dates, Basis basis) implements LinkFact {
    public Alias(String name, String rightId, Period dates) {
      this(name, rightId, dates, Basis.UNKNOWN);
    }

    @Override
    public Alias about(String otherName) {
      return new Alias(otherName, rightId, dates, basis);
    }

    @Override
    public String kind() {
      return "alias";
    }
  }

  /**
   * A span of days.
   *
   * @param from first day, null for ever before
   * @param until last day, null for ever after
   */
  record Period(@Nullable LocalDate from, @Nullable LocalDate until) {

    public Period {
      if (from != null && until != null && until.isBefore(from)) {
        throw new IllegalArgumentException("ends on " + until + ", before it starts on " + from);
      }
    }

    /** True for a day in the span; an unknown day is not refused. */
    public boolean holdsOn(@Nullable LocalDate day) {
      return day == null
          || ((from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until)));
    }
  }
}
