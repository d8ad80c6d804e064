package com.goengineer.icp.validation;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.table.Column;
import java.util.HashMap;
import java.util.Map;

/** Gives each account the same number at every as-of date, in the order they are first seen. */
public final class AccountNumbers {

  private final Map<String, Integer> numberOf = new HashMap<>();

  /** The number of every row's account. */
  public int[] of(Accounts accounts) {
    Column.Text ids = accounts.text(AccountField.ACCOUNT_ID);
    int[] numbers = new int[accounts.size()];
    for (int row = 0; row < numbers.length; row++) {
      Integer next = numberOf.size();
      Integer known = numberOf.putIfAbsent(ids.orEmpty(row), next);
      numbers[row] = known == null ? next : known;
    }
    return numbers;
  }

  /** How many accounts have a number. */
  public int size() {
    return numberOf.size();
  }
}
