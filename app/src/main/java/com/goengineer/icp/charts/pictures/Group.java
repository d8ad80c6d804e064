package com.goengineer.icp.charts.pictures;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.charts.plot.Tone;
import com.goengineer.icp.statistics.ValueCounts;
import com.goengineer.icp.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * Accounts that are shown together.
 *
 * @param label what they have in common
 * @param tone muted when that is "unknown", or an industry outside the taxonomy
 * @param rows their rows
 */
record Group(String label, Tone tone, int[] rows) {
  /** What the group of accounts without an industry is called. */
  static final String NO_INDUSTRY = "Industry not given";

  /**
   * One group per industry that occurs, as the scored accounts show it, in no particular order; one
   * outside the taxonomy is muted.
   */
  static List<Group> byIndustry(PictureInput input) {
    Column.Text industry = input.accounts().industryShown();
    Column.Text known = input.accounts().text(AccountField.INDUSTRY);
    String[] names = industry.dictionary();
    List<int[]> rows = split(input.size(), 1 + names.length, row -> 1 + industry.codes()[row]);
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).length > 0) {
        groups.add(
            i == 0
                ? new Group(NO_INDUSTRY, Tone.MUTED, rows.get(i))
                : new Group(
                    names[i - 1],
                    known.isUnknown(rows.get(i)[0]) ? Tone.MUTED : Tone.ACCENT,
                    rows.get(i)));
      }
    }
    return groups;
  }

  /** The rows of each of several groups, each row in exactly one, ascending. O(n). */
  static List<int[]> split(int size, int groups, IntUnaryOperator groupOfRow) {
    int[] sizes = new int[groups];
    int[] groupOf = new int[size];
    for (int row = 0; row < size; row++) {
      groupOf[row] = groupOfRow.applyAsInt(row);
      sizes[groupOf[row]]++;
    }
    List<int[]> rows = new ArrayList<>();
    for (int each : sizes) {
      rows.add(new int[each]);
    }
    Arrays.fill(sizes, 0);
    for (int row = 0; row < size; row++) {
      int group = groupOf[row];
      rows.get(group)[sizes[group]++] = row;
    }
    return rows;
  }

  /** The rows of each class that accounts are sorted into, every class present. O(n). */
  static <E extends Enum<E>> Map<E, int[]> byClass(
      int size, Class<E> type, IntFunction<E> classOfRow) {
    List<E> classes = List.copyOf(EnumSet.allOf(type));
    Map<E, Integer> places = new EnumMap<>(type);
    classes.forEach(each -> places.put(each, places.size()));
    List<int[]> rows = split(size, classes.size(), row -> places.get(classOfRow.apply(row)));
    Map<E, int[]> byClass = new EnumMap<>(type);
    places.forEach((each, place) -> byClass.put(each, rows.get(place)));
    return byClass;
  }

  int size() {
    return rows.length;
  }

  /** The sum of an amount over the group, exact in cents, in units of the currency. */
  double total(Column.Money amount) {
    long cents = 0;
    for (int row : rows) {
      cents = Math.addExact(cents, amount.orZero(row));
    }
    return cents / 100.0;
  }

  /** The values of the group; their statistics do not depend on the order of the rows. */
  ValueCounts values(double[] column) {
    double[] values = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      values[i] = column[rows[i]];
    }
    return ValueCounts.of(values);
  }

  /** The amounts of the group in units of the currency, unknown as 0. */
  ValueCounts values(Column.Money amount) {
    double[] values = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      values[i] = amount.orZero(rows[i]) / 100.0;
    }
    return ValueCounts.of(values);
  }
}
