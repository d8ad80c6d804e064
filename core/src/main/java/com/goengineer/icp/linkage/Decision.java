package com.goengineer.icp.linkage;

/** What is done with a candidate pair. */
public sealed interface Decision {

  /** The two rows are one company, without asking anybody. */
  record Match(Method method) implements Decision {}

  /** A person should look. */
  record Review(Reason reason) implements Decision {}

  /** The pair is not linked. */
  record NoMatch(Reason reason) implements Decision {}

  /** The strongest ground of a match. */
  enum Method {
    /** A person said so. */
    DECISION,
    /** A person named this as another name of the company. */
    ALIAS,
    /** Equal company IDs. */
    COMPANY_ID,
    /** A web domain in common. */
    DOMAIN,
    /** Equal names and an equal place. */
    NAME_AND_PLACE,
    /** Equal names. */
    NAME,
    /** The sum of the evidence. */
    SCORE;

    /** True when a person decided. */
    public boolean isByPerson() {
      return this == DECISION || this == ALIAS;
    }
  }

  /** Why a pair is not a match. */
  enum Reason {
    /** The probability is between the thresholds of review and acceptance. */
    UNCERTAIN,
    /** Another candidate is nearly as good. */
    AMBIGUOUS,
    /** Serial numbers differ: "Fund II" and "Fund III". */
    SERIAL_CONFLICT,
    /** The countries differ. */
    COUNTRY_CONFLICT,
    /** The words in brackets or the sites differ: two branches. */
    BRANCH_CONFLICT,
    /** The same name with another legal form: "Alcoa Inc" and "Alcoa Corp". */
    LEGAL_FORM_CONFLICT,
    /** One name goes on with a telling word, and no place or domain agrees: "Orange Belgium". */
    EXTRA_WORD,
    /** The probability is below the threshold of review. */
    IMPROBABLE,
    /** The left row has a better partner. */
    BETTER_PARTNER,
    /** The right row has a better partner (one-to-one linkage). */
    TAKEN,
    /** A person said no. */
    FORBIDDEN
  }
}
