package com.goengineer.icp.whatif;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.table.CodePointOrder;
import com.goengineer.icp.table.Column;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The orders that rows can be shown in. Those that do not depend on the weights are worked out at
 * first use and kept. Thread-safe.
 */
final class RowOrders {
  /** Above every key that is known. */
  private static final long LAST = Long.MAX_VALUE;

  private static final double CERTAINTY_STEPS = 1e12;

  private final Population population;
  private final Map<SortKey, long[]> keys = new EnumMap<>(SortKey.class);

  RowOrders(Population population) {
    this.population = population;
  }

  /** All rows in an order other than by rank; equal ones by rank. O(n). */
  int[] of(Window window, View view) {
    long[] byRow = keys(window.sort(), view);
    long[] byPlace = new long[byRow.length];
    for (int place = 0; place < byPlace.length; place++) {
      byPlace[place] = directed(byRow[view.now().rowAt(place)], window);
    }
    int[] places = RadixOrder.ascending(byPlace);
    for (int i = 0; i < places.length; i++) {
      places[i] = view.now().rowAt(places[i]);
    }
    return places;
  }

  /** A row that may be among the first: by key, then by rank, then by row. */
  private record Candidate(long key, int rank, int row) {
    static final Comparator<Candidate> ORDER =
        Comparator.comparingLong(Candidate::key)
            .thenComparingInt(Candidate::rank)
            .thenComparingInt(Candidate::row);

    /** After every row. */
    static final Candidate NONE = new Candidate(LAST, Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** Whether this comes after a row; one that was seen earlier stays before its equals. */
    boolean isAfter(long otherKey, Standpoint now, int otherRow) {
      return key > otherKey || (key == otherKey && rank > now.rank(otherRow));
    }
  }

  /**
   * The first rows of the order of {@link #of}, without ordering the others. O(n) as long as few
   * are asked for.
   *
   * @param passing which rows count
   * @param count how many are wanted; fewer come back when fewer pass
   */
  int[] first(Window window, View view, boolean[] passing, int count) {
    long[] keys = keys(window.sort(), view);
    PriorityQueue<Candidate> worstFirst = new PriorityQueue<>(Candidate.ORDER.reversed());
    Candidate worst = Candidate.NONE;
    for (int row = 0; row < passing.length; row++) {
      long key = directed(keys[row], window);
      if (passing[row] && worst.isAfter(key, view.now(), row)) {
        worstFirst.add(new Candidate(key, view.now().rank(row), row));
        if (worstFirst.size() > count) {
          worstFirst.remove();
          worst = worstFirst.element();
        }
      }
    }
    return worstFirst.stream().sorted(Candidate.ORDER).mapToInt(Candidate::row).toArray();
  }

  private long[] keys(SortKey sort, View view) {
    return sort == SortKey.RANK_CHANGE ? rankChanges(view) : fixedKeys(sort);
  }

  /** Unknown ones stay last in both directions. */
  private static long directed(long key, Window window) {
    return window.descending() && key != LAST ? -key : key;
  }

  private static long[] rankChanges(View view) {
    long[] change = new long[view.now().size()];
    for (int row = 0; row < change.length; row++) {
      change[row] = (long) view.saved().rank(row) - view.now().rank(row);
    }
    return change;
  }

  private synchronized long[] fixedKeys(SortKey sort) {
    return keys.computeIfAbsent(
        sort,
        key ->
            switch (key) {
              case ID -> texts(population.text(AccountField.ACCOUNT_ID));
              case NAME -> texts(population.text(AccountField.COMPANY_NAME));
              case INDUSTRY -> texts(population.text(AccountField.INDUSTRY));
              case GP24 -> amounts(population.money(AccountField.GP24));
              case REVENUE24 -> amounts(population.money(AccountField.REVENUE24));
              case ANNUAL_REVENUE -> amounts(population.money(AccountField.ANNUAL_REVENUE));
              case LAST_ORDER -> days(population.accounts().day(AccountField.LAST_ORDER));
              case CERTAINTY -> certainties(population.certainty());
              case VERTICAL, SIZE, ADOPTION, RELATIONSHIP, MOMENTUM -> component(key.key());
              case RANK, RANK_CHANGE -> throw new IllegalArgumentException(key + " is not fixed");
            });
  }

  /** Scores are 0 to 1, never NaN: their bits are in the order of their values. */
  private long[] component(String name) {
    int place = population.componentNames().indexOf(name);
    return IntStream.range(0, population.size())
        .mapToLong(row ->
            place < 0 ? LAST : Double.doubleToLongBits(population.componentScores()[place][row]))
        .toArray();
  }

  private static long[] texts(Column.Text column) {
    String[] dictionary = column.dictionary();
    int[] sorted =
        IntStream.range(0, dictionary.length)
            .boxed()
            .sorted(Comparator.comparing(code -> dictionary[code], CodePointOrder.TEXT))
            .mapToInt(code -> code)
            .toArray();
    long[] placeOf = new long[sorted.length];
    for (int place = 0; place < sorted.length; place++) {
      placeOf[sorted[place]] = place;
    }
    return IntStream.of(column.codes())
        .mapToLong(code -> code == Column.Text.UNKNOWN ? LAST : placeOf[code])
        .toArray();
  }

  private static long[] amounts(Column.Money column) {
    return Arrays.stream(column.cents())
        .map(cents -> cents == Column.Money.UNKNOWN ? LAST : cents)
        .toArray();
  }

  private static long[] days(Column.Day column) {
    return IntStream.of(column.epochDays())
        .mapToLong(day -> day == Column.Day.UNKNOWN ? LAST : day)
        .toArray();
  }

  private static long[] certainties(double[] shares) {
    return Arrays.stream(shares)
        .mapToLong(share -> Double.isNaN(share) ? LAST : (long) (share * CERTAINTY_STEPS))
        .toArray();
  }
}
