package com.goengineer.icp.table;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One column of a {@link Table}: values of one type, any of which may be unknown.
 *
 * <p>Each kind has a marker for "unknown" that is not a possible value, so that a column is one
 * primitive array. Arrays are handed out, not copied: whoever reads them must not write to them.
 *
 * <p>Serialisable, so that a cluster can send tables between its processes. Columns are compared by
 * identity of their arrays: nobody asks whether two columns are equal.
 */
public sealed interface Column extends Serializable {

  /** Number of rows. */
  int size();

  /** True when the cell is empty: not given, or set aside as unusable. */
  boolean isUnknown(int row);

  /** The same column with rows in another order: row i is row {@code order[i]} of this one. */
  Column reordered(int[] order);

  /** Text, dictionary-coded: {@code dictionary[codes[row]]}, code -1 for unknown. */
  record Text(int[] codes, String[] dictionary) implements Column {
    /** The code of an unknown cell. */
    public static final int UNKNOWN = -1;

    /** Builds the dictionary from values in row order; {@code null} is unknown. */
    public static Text of(List<? extends @Nullable String> values) {
      Map<String, Integer> codeOf = new HashMap<>();
      int[] codes = new int[values.size()];
      for (int row = 0; row < codes.length; row++) {
        String value = values.get(row);
        Integer next = codeOf.size();
        Integer known = value == null ? Integer.valueOf(UNKNOWN) : codeOf.putIfAbsent(value, next);
        codes[row] = known == null ? next : known;
      }
      String[] dictionary = new String[codeOf.size()];
      codeOf.forEach((value, code) -> dictionary[code] = value);
      return new Text(codes, dictionary);
    }

    /** A column of {@code size} unknown texts. */
    public static Text unknown(int size) {
      int[] codes = new int[size];
      Arrays.fill(codes, UNKNOWN);
      return new Text(codes, new String[0]);
    }

    /** The text of a row, or {@code null} when unknown. */
    public @Nullable String get(int row) {
      return codes[row] == UNKNOWN ? null : dictionary[codes[row]];
    }

    /** The text of a row, or "" when unknown. */
    public String orEmpty(int row) {
      return codes[row] == UNKNOWN ? "" : dictionary[codes[row]];
    }

    @Override
    public Text reordered(int[] order) {
      return new Text(Arrays.stream(order).map(row -> codes[row]).toArray(), dictionary);
    }

    @Override
    public int size() {
      return codes.length;
    }

    @Override
    public boolean isUnknown(int row) {
      return codes[row] == UNKNOWN;
    }
  }

  /** Money in minor units (cents): exact, two decimals, at most 16 digits before the point. */
  record Money(long[] cents) implements Column {
    /** The marker of an unknown amount. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /** A column of {@code size} unknown amounts. */
    public static Money unknown(int size) {
      long[] cents = new long[size];
      Arrays.fill(cents, UNKNOWN);
      return new Money(cents);
    }

    /** The amount in cents, 0 when unknown. */
    public long orZero(int row) {
      return cents[row] == UNKNOWN ? 0 : cents[row];
    }

    @Override
    public Money reordered(int[] order) {
      return new Money(Arrays.stream(order).mapToLong(row -> cents[row]).toArray());
    }

    @Override
    public int size() {
      return cents.length;
    }

    @Override
    public boolean isUnknown(int row) {
      return cents[row] == UNKNOWN;
    }
  }

  /** Whole numbers: counts and row numbers. */
  record Count(long[] values) implements Column {
    /** The marker of an unknown count. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /** A column of {@code size} unknown counts. */
    public static Count unknown(int size) {
      long[] values = new long[size];
      Arrays.fill(values, UNKNOWN);
      return new Count(values);
    }

    /** The count, 0 when unknown. */
    public long orZero(int row) {
      return values[row] == UNKNOWN ? 0 : values[row];
    }

    @Override
    public Count reordered(int[] order) {
      return new Count(Arrays.stream(order).mapToLong(row -> values[row]).toArray());
    }

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public boolean isUnknown(int row) {
      return values[row] == UNKNOWN;
    }
  }

  /** Calendar days as days since 1970-01-01. */
  record Day(int[] epochDays) implements Column {
    /** The marker of an unknown day. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    /** A column of {@code size} unknown days. */
    public static Day unknown(int size) {
      int[] epochDays = new int[size];
      Arrays.fill(epochDays, UNKNOWN);
      return new Day(epochDays);
    }

    /** The day, or {@code null} when unknown. */
    public @Nullable LocalDate get(int row) {
      return epochDays[row] == UNKNOWN ? null : LocalDate.ofEpochDay(epochDays[row]);
    }

    @Override
    public Day reordered(int[] order) {
      return new Day(Arrays.stream(order).map(row -> epochDays[row]).toArray());
    }

    @Override
    public int size() {
      return epochDays.length;
    }

    @Override
    public boolean isUnknown(int row) {
      return epochDays[row] == UNKNOWN;
    }
  }

  /** Real numbers: scores, shares, probabilities; NaN for unknown. */
  record Real(double[] values) implements Column {
    /** A column of {@code size} unknown numbers. */
    public static Real unknown(int size) {
      double[] values = new double[size];
      Arrays.fill(values, Double.NaN);
      return new Real(values);
    }

    @Override
    public Real reordered(int[] order) {
      return new Real(Arrays.stream(order).mapToDouble(row -> values[row]).toArray());
    }

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public boolean isUnknown(int row) {
      return Double.isNaN(values[row]);
    }
  }
}
