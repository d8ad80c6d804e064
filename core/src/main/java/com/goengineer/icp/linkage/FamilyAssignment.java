package com.goengineer.icp.linkage;

import com.goengineer.icp.names.NameParts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Chooses one of several accounts of a company, so that money goes to one account, once: by the ID
 * in the line; the site; the place; a person's decision; the headquarters row; the smallest ID.
 *
 * <p>A source that names a branch which no account has gets none: a branch is not the company, and
 * a person should look.
 */
public final class FamilyAssignment {

  private FamilyAssignment() {}

  /** What chose the account. */
  public enum Rule {
    /** The company has one account. */
    ONLY_ACCOUNT,
    /** The line carries the account's ID. */
    COMPANY_ID,
    /** Name and account mean the same site or branch. */
    SITE,
    /** Only one account lies where the source says. */
    PLACE,
    /** A person decided. */
    DECISION,
    /** The account is the head office, or the only one that is no branch. */
    HEADQUARTERS,
    /** Nothing tells the accounts apart. */
    SMALLEST_ID
  }

  /**
   * An account of the company.
   *
   * @param id customer ID
   * @param name parts of its name
   * @param city standardised city, "" when unknown
   */
  public record Account(String id, NameParts name, String city) {}

  /**
   * The source row that looks for an account.
   *
   * @param name parts of its name
   * @param companyId the account ID in the row, "" for none
   * @param city standardised city, "" when unknown
   * @param decidedId the account that a person decided on, "" for none
   */
  public record Source(NameParts name, String companyId, String city, String decidedId) {}

  /**
   * The chosen account.
   *
   * @param accountId its ID
   * @param rule what chose it
   * @param sharedWith IDs of the company's other accounts, in order
   */
  public record Choice(String accountId, Rule rule, List<String> sharedWith) {
    public Choice {
      sharedWith = List.copyOf(sharedWith);
    }
  }

  /** IDs in order: numbers by value, then texts by code point. */
  public static final Comparator<String> ID_ORDER =
      Comparator.<String>comparingInt(FamilyAssignment::magnitude)
          .thenComparing(id -> isNumber(id) ? withoutZeros(id) : id, FamilyAssignment::byCodePoint)
          .thenComparing(FamilyAssignment::byCodePoint);

  /**
   * Chooses.
   *
   * @param source the row
   * @param family the accounts of one company, at least one
   * @return the choice, or empty when the row names a branch that none of the accounts is
   * @throws IllegalArgumentException if the family is empty
   */
  public static Optional<Choice> choose(Source source, List<Account> family) {
    if (family.isEmpty()) {
      throw new IllegalArgumentException("a company without accounts");
    }
    List<Account> accounts =
        family.stream().sorted(Comparator.comparing(Account::id, ID_ORDER)).toList();
    if (accounts.size() == 1) {
      return Optional.of(choice(accounts.getFirst(), Rule.ONLY_ACCOUNT, accounts));
    }
    return byStatement(source, accounts)
        .or(() ->
            isBranch(source.name()) && !sourceIsPlain(source, accounts)
                ? amongOneSite(source, accounts)
                : Optional.of(byStanding(accounts)));
  }

  /** Several accounts at the site that the source names: the smallest ID of them. */
  private static Optional<Choice> amongOneSite(Source source, List<Account> accounts) {
    return accounts.stream()
        .filter(account -> isSameBranch(source.name(), account.name()))
        .findFirst()
        .map(account -> choice(account, Rule.SITE, accounts));
  }

  /** What the source itself says, in the order of trust. */
  private static Optional<Choice> byStatement(Source source, List<Account> accounts) {
    return only(accounts, Rule.COMPANY_ID, account -> account.id().equals(source.companyId()))
        .or(() ->
            isBranch(source.name())
                ? only(accounts, Rule.SITE, account -> isSameBranch(source.name(), account.name()))
                : Optional.empty())
        .or(() ->
            source.name().isHeadquarters()
                ? only(accounts, Rule.SITE, account -> account.name().isHeadquarters())
                : Optional.empty())
        .or(() ->
            source.city().isEmpty() || isBranch(source.name())
                ? Optional.empty()
                : only(accounts, Rule.PLACE, account -> account.city().equals(source.city())))
        .or(() ->
            only(accounts, Rule.DECISION, account -> account.id().equals(source.decidedId())));
  }

  /** A site behind a dash may be unknown to accounts that have no branches at all. */
  private static boolean sourceIsPlain(Source source, List<Account> accounts) {
    return source.name().qualifier().isEmpty()
        && accounts.stream().noneMatch(account -> isBranch(account.name()));
  }

  private static Choice byStanding(List<Account> accounts) {
    return only(accounts, Rule.HEADQUARTERS, account -> account.name().isHeadquarters())
        .or(() -> only(accounts, Rule.HEADQUARTERS, account -> !isBranch(account.name())))
        .orElseGet(() -> choice(accounts.getFirst(), Rule.SMALLEST_ID, accounts));
  }

  private static Optional<Choice> only(
      List<Account> accounts, Rule rule, Predicate<Account> condition) {
    List<Account> fitting = accounts.stream().filter(condition).toList();
    return fitting.size() == 1
        ? Optional.of(choice(fitting.getFirst(), rule, accounts))
        : Optional.empty();
  }

  private static Choice choice(Account account, Rule rule, List<Account> accounts) {
    List<String> others =
        accounts.stream().map(Account::id).filter(id -> !id.equals(account.id())).toList();
    return new Choice(account.id(), rule, others);
  }

  private static boolean isBranch(NameParts name) {
    return name.hasBranchSite() || !name.qualifier().isEmpty();
  }

  private static boolean isSameBranch(NameParts one, NameParts other) {
    return branch(one).equals(branch(other));
  }

  private static String branch(NameParts name) {
    return (name.qualifier() + " " + (name.hasBranchSite() ? name.site() : "")).strip();
  }

  private static boolean isNumber(String id) {
    return !id.isEmpty() && id.chars().allMatch(letter -> letter >= '0' && letter <= '9');
  }

  /** Number of digits of a number; a text comes after all numbers. */
  private static int magnitude(String id) {
    return isNumber(id) ? withoutZeros(id).length() : Integer.MAX_VALUE;
  }

  private static String withoutZeros(String id) {
    return id.replaceFirst("^0+(?=.)", "");
  }

  private static int byCodePoint(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    return Arrays.compare(a, b);
  }
}
