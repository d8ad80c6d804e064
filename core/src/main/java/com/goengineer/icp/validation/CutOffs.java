package com.goengineer.icp.validation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The as-of dates of a back-test, a quarter apart, oldest first.
 *
 * <p>The last one is for the verdict alone. To learn from are only those whose outcome window
 * closed on or before it: the dates in between share months of outcome with the verdict, so they
 * are shown but not learned from.
 *
 * @param horizonMonths H, length of each outcome window
 * @param gapMonths g, months between as-of date and outcome window
 * @param dates as-of dates, oldest first; the last is the verdict's
 */
public record CutOffs(int horizonMonths, int gapMonths, List<CutOff> dates) {

  /** Months between as-of dates. */
  public static final int STEP_MONTHS = 3;

  private static final int MONTHS_OF_A_YEAR = 12;

  private static final String STAY =
      " The default weights stay; how much the grades hang on them is shown instead.";

  public CutOffs {
    dates = List.copyOf(dates);
  }

  /** The as-of dates, or why there are none. */
  public sealed interface Choice {
    /** The log is long enough. */
    record Chosen(CutOffs cutOffs) implements Choice {}

    /**
     * The log is too short for two outcome windows.
     *
     * @param reason what is there, what is needed, and what happens instead
     */
    record TooShort(String reason) implements Choice {}
  }

  /**
   * Chooses as-of dates for a history, see {@link #choose(LocalDate, LocalDate, CutOffSettings)};
   * there are none where all of the log is later than the history's own as-of date.
   */
  public static Choice choose(History history, CutOffSettings settings) {
    Optional<LocalDate> later = history.beginsLater();
    return later.isPresent()
        ? new Choice.TooShort(notYet(history.today().asOf(), later.get()))
        : choose(history.firstSale(), history.lastSale(), settings);
  }

  private static String notYet(LocalDate asOf, LocalDate first) {
    return "All of the sales log is later than the as-of date, "
        + Sentences.day(asOf)
        + ": it begins on "
        + Sentences.day(first)
        + ". Judging weights needs sales before that day. Run again with a later one (icp run"
        + " --as-of), or with none for the newest sale."
        + STAY;
  }

  /**
   * Chooses as-of dates from the length of the log.
   *
   * <p>The newest is H + g months before the day after the last sale; each other one a quarter
   * earlier. The oldest leaves a history of at least max(3, H / 2) months. H is the longest horizon
   * with which at least one outcome window closes before the newest as-of date: the log must hold
   * the history, g + H months, and g + H months rounded up to quarters.
   *
   * @param firstSale day of the first sale
   * @param lastSale day of the last sale, not before the first
   * @param settings horizon and gap
   */
  public static Choice choose(LocalDate firstSale, LocalDate lastSale, CutOffSettings settings) {
    for (int horizon : settings.horizons()) {
      CutOffs cutOffs = of(firstSale, lastSale, horizon, settings);
      if (!cutOffs.training().isEmpty()) {
        return new Choice.Chosen(cutOffs);
      }
    }
    return new Choice.TooShort(tooShort(firstSale, lastSale, settings));
  }

  private static CutOffs of(
      LocalDate firstSale, LocalDate lastSale, int horizon, CutOffSettings settings) {
    LocalDate end = lastSale.plusDays(1);
    LocalDate oldest = firstSale.plusMonths(historyMonths(horizon));
    int window = settings.gapMonths() + horizon;
    List<CutOff> dates = new ArrayList<>();
    for (int back = 0; back < settings.mostDates(); back++) {
      LocalDate start = end.minusMonths(window + (long) STEP_MONTHS * back);
      if (start.isBefore(oldest)) {
        break;
      }
      LocalDate from = start.plusMonths(settings.gapMonths());
      dates.addFirst(new CutOff(start.minusDays(1), from, start.plusMonths(window)));
    }
    return new CutOffs(horizon, settings.gapMonths(), dates);
  }

  private static int historyMonths(int horizon) {
    return Math.max(3, horizon / 2);
  }

  private static String tooShort(LocalDate first, LocalDate last, CutOffSettings settings) {
    int shortest = settings.horizons().getLast();
    int window = settings.gapMonths() + shortest;
    int quarters = (window + STEP_MONTHS - 1) / STEP_MONTHS;
    int needed = historyMonths(shortest) + window + STEP_MONTHS * quarters;
    long months = ChronoUnit.MONTHS.between(first, last.plusDays(1));
    return "The sales log covers "
        + Sentences.months(months)
        + " ("
        + Sentences.day(first)
        + " to "
        + Sentences.day(last)
        + "). Judging weights needs "
        + needed
        + ": "
        + historyMonths(shortest)
        + " of history and two outcome windows of "
        + Sentences.months(window)
        + ", one to learn from and one to judge by."
        + STAY;
  }

  /** The as-of date that the verdict is about; never learned from. */
  public CutOff verdict() {
    return dates.getLast();
  }

  /** The as-of dates whose outcome was complete by the verdict's as-of date. */
  public List<CutOff> training() {
    return dates.stream().filter(date -> date.closedBefore(dates.getLast())).toList();
  }

  /**
   * Whole years that the outcome windows cover together. Overlapping windows tell the same story
   * twice; only this many are independent.
   */
  public int independentYears() {
    long months =
        ChronoUnit.MONTHS.between(dates.getFirst().outcomeFrom(), dates.getLast().outcomeEnd());
    return (int) (months / MONTHS_OF_A_YEAR);
  }
}
