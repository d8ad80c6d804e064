package com.goengineer.icp.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * Out-of-time truth about weights.
 *
 * @param cutOffs the as-of dates
 * @param dates what happened at each, oldest first
 * @param pooled mean of every metric over the as-of dates, accounts resampled with all their dates
 * @param unseen the verdict's date in detail
 * @param evidence the verdict
 * @param level the difference to past-12-month GP
 * @param undated components that may know the future
 * @param leaky the original's number, to be shown crossed out
 * @param words the report in plain sentences
 */
public record BacktestReport(
    CutOffs cutOffs,
    List<DateReport> dates,
    MetricTable pooled,
    UnseenOutcome unseen,
    Evidence evidence,
    Level level,
    List<String> undated,
    LeakyNumber leaky,
    List<String> words) {

  public BacktestReport {
    dates = List.copyOf(dates);
    undated = List.copyOf(undated);
    words = List.copyOf(words);
  }

  /** The same report with one sentence more, before the last, which is about the leaky number. */
  public BacktestReport saying(String sentence) {
    List<String> more = new ArrayList<>(words);
    more.add(Math.max(0, words.size() - 1), sentence);
    return new BacktestReport(
        cutOffs, dates, pooled, unseen, evidence, level, undated, leaky, more);
  }

  /** The verdict's date. */
  public DateReport lastDate() {
    return dates.getLast();
  }

  /** Why intervals are narrower than the truth; to stand under every table. */
  public static final String ACCOUNTS_ONLY =
      "Intervals: accounts only. They say how much other accounts of the same years would have"
          + " changed the number, not how much another year would.";
}
