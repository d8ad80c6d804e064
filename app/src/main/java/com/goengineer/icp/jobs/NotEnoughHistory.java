package com.goengineer.icp.jobs;

import com.goengineer.icp.validation.Sensitivity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The past does not suffice to learn or to judge: exit code 2. The message says why, what is needed
 * and how much hangs on each weight meanwhile.
 */
public final class NotEnoughHistory extends RuntimeException {
  private static final double PERCENT = 100;

  private final String reason;

  /** Part of the exception only where it is caught in the same process. */
  @SuppressWarnings("serial") // never serialised
  private final List<Sensitivity> sensitivity;

  public NotEnoughHistory(String reason) {
    this(reason, List.of());
  }

  /**
   * The same with what can be told without a past.
   *
   * @param sensitivity how much the grades hang on each of the weights in force
   */
  public NotEnoughHistory(String reason, List<Sensitivity> sensitivity) {
    super(
        reason + sensitivity.stream().map(NotEnoughHistory::line).collect(Collectors.joining("")));
    this.reason = reason;
    this.sensitivity = List.copyOf(sensitivity);
  }

  private static String line(Sensitivity each) {
    return String.format(
        Locale.ROOT,
        "%n  %-13s at %4.1f %%: %4.1f %% of the accounts change grade, at %5.1f %%: %4.1f %%",
        each.component(),
        PERCENT * each.less().weight(),
        PERCENT * each.less().gradesChanged(),
        PERCENT * each.more().weight(),
        PERCENT * each.more().gradesChanged());
  }

  /** Why, and what is needed. */
  public String reason() {
    return reason;
  }

  /** How much the grades hang on each weight; empty where it was not asked. */
  public List<Sensitivity> sensitivity() {
    return sensitivity;
  }
}
