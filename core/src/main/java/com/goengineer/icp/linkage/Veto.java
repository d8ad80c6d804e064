package com.goengineer.icp.linkage;

import org.jspecify.annotations.Nullable;

/** What keeps a pair from being accepted without a person, however probable it is. */
final class Veto {
  private static final int CONFLICT = 0;
  private static final int ONE_SIDED = 1;

  private Veto() {}

  /** The ground of a veto by the bins of a pair, or null. */
  static Decision.@Nullable Reason of(byte[] bins) {
    int serial = bins[Feature.SERIAL.ordinal()];
    if (serial == CONFLICT || serial == ONE_SIDED) {
      return Decision.Reason.SERIAL_CONFLICT;
    }
    if (bins[Feature.COUNTRY.ordinal()] == CONFLICT) {
      return Decision.Reason.COUNTRY_CONFLICT;
    }
    if (bins[Feature.QUALIFIER.ordinal()] == CONFLICT || bins[Feature.SITE.ordinal()] == CONFLICT) {
      return Decision.Reason.BRANCH_CONFLICT;
    }
    int form = bins[Feature.LEGAL_FORM.ordinal()];
    return form == CONFLICT || form == ONE_SIDED ? Decision.Reason.LEGAL_FORM_CONFLICT : null;
  }
}
