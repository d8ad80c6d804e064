package com.goengineer.icp.validation;

import com.goengineer.icp.accounts.Accounts;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The port to the past: what the pipeline must supply so that scores can be judged out of time.
 *
 * <p><b>Leak rules.</b> An implementation keeps them; {@link Snapshot} checks what can be checked,
 * and the leak tests check the rest.
 *
 * <ol>
 *   <li>{@code at(cutOff).accounts()} is built from records dated on or before {@code
 *       cutOff.asOf()} alone. Changing, permuting or deleting any later record changes nothing in
 *       it: not a sum, not a count, not which accounts there are, not the industry performance that
 *       their sums feed.
 *   <li>An account is there when it was known on that day: created on or before it where the source
 *       has creation days, else first sale on or before it. Without creation days there are no
 *       prospects: an account without a sale that is known today may exist <em>because</em> it
 *       bought later.
 *   <li>Fields that could not be set back to that day (today's workbook, an annual revenue without
 *       a date) are listed in {@link Snapshot#undated}. Product-line totals and printer counts that
 *       were rebuilt from the log are not. What a company <em>is</em> (name, industry) counts as
 *       dated.
 *   <li>The outcome is made of records dated from {@code outcomeFrom} up to before {@code
 *       outcomeEnd}, attributed to accounts by the same links as the features. Links are names
 *       matched to names; no amount and no date may take part in them.
 * </ol>
 *
 * <p>Accounts come in code point order of their ID, as everywhere. Implementations are asked once
 * per as-of date, for the verdict's date last, after everything has been learned.
 */
public interface History {

  /** Day of the first sale that is attributed to an account. */
  LocalDate firstSale();

  /** Day of the last such sale on or before the run's as-of date. */
  LocalDate lastSale();

  /**
   * Day of the log's first sale where all of the log is later than the run's as-of date, so that
   * nothing can be looked back on; else empty.
   */
  default Optional<LocalDate> beginsLater() {
    return Optional.empty();
  }

  /** The accounts of the run itself, as of its as-of date, undated fields and all. */
  Accounts today();

  /** What was known at a cut-off, and what came of it. */
  Snapshot at(CutOff cutOff);
}
