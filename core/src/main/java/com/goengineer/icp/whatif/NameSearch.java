package com.goengineer.icp.whatif;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.table.Column;
import java.util.Locale;

/** Finds accounts by a part of their name or ID, whatever the case. Immutable and thread-safe. */
final class NameSearch {
  private final Column.Text names;
  private final Column.Text ids;
  private final String[] foldedNames;
  private final String[] foldedIds;

  NameSearch(Population population) {
    names = population.text(AccountField.COMPANY_NAME);
    ids = population.text(AccountField.ACCOUNT_ID);
    foldedNames = folded(names.dictionary());
    foldedIds = folded(ids.dictionary());
  }

  private static String[] folded(String[] texts) {
    String[] folded = new String[texts.length];
    for (int i = 0; i < texts.length; i++) {
      folded[i] = texts[i].toLowerCase(Locale.ROOT);
    }
    return folded;
  }

  /** Which rows hold the text; O(characters of all names). */
  boolean[] rowsWith(String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    boolean[] name = holding(foldedNames, wanted);
    boolean[] id = holding(foldedIds, wanted);
    boolean[] found = new boolean[names.size()];
    for (int row = 0; row < found.length; row++) {
      found[row] = holds(names, name, row) || holds(ids, id, row);
    }
    return found;
  }

  /** The row of an ID, case-sensitive; -1 when there is none. O(n). */
  int rowOf(String id) {
    for (int row = 0; row < ids.size(); row++) {
      if (ids.orEmpty(row).equals(id)) {
        return row;
      }
    }
    return -1;
  }

  private static boolean[] holding(String[] texts, String wanted) {
    boolean[] holding = new boolean[texts.length];
    for (int i = 0; i < texts.length; i++) {
      holding[i] = texts[i].contains(wanted);
    }
    return holding;
  }

  private static boolean holds(Column.Text column, boolean[] holding, int row) {
    return !column.isUnknown(row) && holding[column.codes()[row]];
  }
}
