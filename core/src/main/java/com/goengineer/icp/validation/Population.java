package com.goengineer.icp.validation;

import java.util.Locale;
import java.util.stream.IntStream;

/** Of whom a report speaks. */
public enum Population {
  /** Everybody known on the as-of date. */
  ALL,
  /** Those with a sale up to the as-of date. */
  CUSTOMERS,
  /** Those known without a sale: can the score tell who will become a customer? */
  PROSPECTS;

  /** Its name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The rows that belong to it. */
  int[] rows(Fold fold) {
    IntStream all = IntStream.range(0, fold.size());
    return switch (this) {
      case ALL -> all.toArray();
      case CUSTOMERS -> all.filter(fold.snapshot()::customer).toArray();
      case PROSPECTS -> all.filter(row -> !fold.snapshot().customer(row)).toArray();
    };
  }
}
