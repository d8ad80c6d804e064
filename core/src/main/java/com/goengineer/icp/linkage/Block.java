package com.goengineer.icp.linkage;

/** The ways a pair of rows becomes a candidate. */
public enum Block {
  /** Shared identifier. */
  COMPANY_ID,
  /** Shared web domain. */
  DOMAIN,
  /** Equal core name. */
  SAME_NAME,
  /** Trade, former or alias name. */
  OTHER_NAME,
  /** One name is made of the other's initials. */
  INITIALS,
  /** One of the two rarest words in common. */
  RARE_WORD,
  /** The first six characters in common. */
  PREFIX,
  /** Among the ten highest 3-gram cosines. */
  GRAMS;

  /** Position in arrays of counts. */
  @SuppressWarnings("EnumOrdinal")
  int index() {
    return ordinal();
  }
}
