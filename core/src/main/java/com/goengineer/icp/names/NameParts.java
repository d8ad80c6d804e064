package com.goengineer.icp.names;

import java.util.List;

/**
 * A company name taken apart; "" stands for a part that the name does not have.
 *
 * <p>All parts are folded (lower case, no diacritics) and none is lost: what is not part of the
 * core is a part of its own.
 *
 * @param nativeKey the core words joined, in their own script; never empty for a name that is not
 *     blank
 * @param latinKey the same in ASCII ("Газпром" is "gazprom"); equals nativeKey for Latin names
 * @param coreWords the words of the core in ASCII, canonical spelling, in order
 * @param legalForms codes of the legal forms ({@link LegalForms}), from the right: "Air Products
 *     Co., Inc." has "inc", "co"
 * @param qualifier what stands in brackets, "sylvanite mt": a branch, a country, a city
 * @param site what stands behind " - " or "#", "boise", "123"; {@link #HEADQUARTERS} for any
 *     spelling of head office
 * @param tradeName the name behind "dba", "t/a", "aka"
 * @param formerName the name behind "fka", "formerly"
 * @param careOf the name behind "c/o"
 * @param serial the numbers that tell siblings apart, Roman ones as digits: "Fund III" has "3"
 * @param leadingId the customer number in front of the name, when the column carries such numbers
 * @param listing what a register or an exchange adds: "/DE/" of the SEC, "Class A"
 */
public record NameParts(
    String nativeKey,
    String latinKey,
    List<String> coreWords,
    List<String> legalForms,
    String qualifier,
    String site,
    String tradeName,
    String formerName,
    String careOf,
    String serial,
    String leadingId,
    String listing) {

  /** The site of every spelling of "headquarters". */
  public static final String HEADQUARTERS = "hq";

  public NameParts {
    coreWords = List.copyOf(coreWords);
    legalForms = List.copyOf(legalForms);
  }

  /**
   * The key of the company as the name states it: core and qualifier, without legal form, site and
   * the other parts. "Tailspin Toys (Sylvanite, MT)" and "Tailspin Toys (Hahira, GA)" differ.
   */
  public String key() {
    return qualifier.isEmpty() ? nativeKey : nativeKey + " (" + qualifier + ")";
  }

  /**
   * The strictest key: {@link #key()} and the site, unless that is the head office. A site is
   * simply joined on, so that "Coca - Cola" and "Coca-Cola" agree.
   */
  public String siteKey() {
    String core = hasBranchSite() ? nativeKey + site.replace(" ", "") : nativeKey;
    return qualifier.isEmpty() ? core : core + " (" + qualifier + ")";
  }

  /** The loosest key: the core alone; branches of one company share it. */
  public String coreKey() {
    return nativeKey;
  }

  /** The legal form that counts, the one farthest right; "" without one. */
  public String legalForm() {
    return legalForms.isEmpty() ? "" : legalForms.getFirst();
  }

  /** True when the name says that it is the head office. */
  public boolean isHeadquarters() {
    return site.equals(HEADQUARTERS);
  }

  /** True when the name says which site it is, and that is not the head office. */
  public boolean hasBranchSite() {
    return !site.isEmpty() && !isHeadquarters();
  }

  /**
   * The initials of the core words, without "the", "of", "and", "for": "ibm" for "International
   * Business Machines".
   */
  public String initials() {
    return Initials.of(coreWords);
  }

  /** The same name with a customer number in front of it. */
  NameParts withLeadingId(String id) {
    return new NameParts(
        nativeKey,
        latinKey,
        coreWords,
        legalForms,
        qualifier,
        site,
        tradeName,
        formerName,
        careOf,
        serial,
        id,
        listing);
  }
}
