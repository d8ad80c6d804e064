package com.goengineer.icp.whatif;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.table.CodePointOrder;
import com.goengineer.icp.table.Column;
import java.util.Arrays;
import java.util.List;

/**
 * The industries that occur in a population.
 *
 * @param names in code point order, {@link #NOT_MAPPED} last
 * @param codes place in {@code names}, by row
 */
record Industries(List<String> names, int[] codes) {
  /** Accounts whose industry is blank or not in the taxonomy. */
  static final String NOT_MAPPED = "Not mapped";

  Industries {
    names = List.copyOf(names);
  }

  static Industries of(Population population) {
    Column.Text column = population.text(AccountField.INDUSTRY);
    String[] sorted = column.dictionary().clone();
    Arrays.sort(sorted, CodePointOrder.TEXT);
    int[] place = new int[sorted.length];
    for (int code = 0; code < place.length; code++) {
      place[code] = Arrays.binarySearch(sorted, column.dictionary()[code], CodePointOrder.TEXT);
    }
    int[] codes = new int[column.size()];
    for (int row = 0; row < codes.length; row++) {
      int code = column.codes()[row];
      codes[row] = code == Column.Text.UNKNOWN ? sorted.length : place[code];
    }
    String[] names = Arrays.copyOf(sorted, sorted.length + 1);
    names[sorted.length] = NOT_MAPPED;
    return new Industries(List.of(names), codes);
  }
}
