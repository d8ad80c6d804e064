package com.goengineer.icp.linkage;

import org.jspecify.annotations.Nullable;

/** What keeps a pair from being accepted without a person, however probable it is. */
final class Veto {
  private static final int CONFLICT = 0;
  private static final int ONE_SIDED = 1;

  /** Information, in nats, from which a word is telling: one name in 150 or fewer carries it. */
  private static final double TELLING = 5;

  private Veto() {}

  /** The ground of a veto by the bins of a pair, or null. */
  static Decision.@Nullable Reason of(byte[] bins) {
    int serial = bins[Feature.SERIAL.index()];
    if (serial == CONFLICT || serial == ONE_SIDED) {
      return Decision.Reason.SERIAL_CONFLICT;
    }
    if (bins[Feature.COUNTRY.index()] == CONFLICT) {
      return Decision.Reason.COUNTRY_CONFLICT;
    }
    if (bins[Feature.QUALIFIER.index()] == CONFLICT || bins[Feature.SITE.index()] == CONFLICT) {
      return Decision.Reason.BRANCH_CONFLICT;
    }
    int form = bins[Feature.LEGAL_FORM.index()];
    if (form == CONFLICT || form == ONE_SIDED) {
      return Decision.Reason.LEGAL_FORM_CONFLICT;
    }
    return hasExtraWord(bins) && !isBackedUp(bins) ? Decision.Reason.EXTRA_WORD : null;
  }

  /** A word that few names carry and that only one of the two has. */
  private static boolean hasExtraWord(byte[] bins) {
    int telling = Feature.ONLY_RIGHT_LARGEST.bin(TELLING);
    return bins[Feature.ONLY_LEFT_LARGEST.index()] >= telling
        || bins[Feature.ONLY_RIGHT_LARGEST.index()] >= telling;
  }

  /** Something beside the words says that it is the same company. */
  private static boolean isBackedUp(byte[] bins) {
    return bins[Feature.CITY.index()] > CONFLICT
        || bins[Feature.ZIP.index()] > CONFLICT
        || bins[Feature.DOMAIN.index()] > CONFLICT
        || bins[Feature.INITIALS.index()] >= 0
        || bins[Feature.OTHER_NAME.index()] >= 0;
  }
}
