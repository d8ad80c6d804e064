package com.goengineer.icp.validation;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.scoring.Component;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.InMemoryStatistics;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Finds the components whose scores hang on undated fields, by trying: a component that scores any
 * account differently when the undated fields are blank may know the future.
 *
 * <p>Trying catches what a list would miss: a component's fit reads more fields than its score does
 * (industry weights are learned from product-line revenue), and a component that is added later is
 * caught without anybody remembering to list it. A component that scores everybody alike knows
 * nothing, so not the future either.
 */
final class UndatedComponents {

  private UndatedComponents() {}

  /** Names of the undated components of a registry, in its order. */
  static List<String> among(Components components, Snapshot snapshot) {
    Accounts whole = snapshot.accounts();
    Accounts blanked = blank(whole, snapshot.undated());
    List<String> undated = new ArrayList<>();
    for (Component component : components.list()) {
      double[] scores = scores(component, whole);
      if (tellsApart(scores) && !Arrays.equals(scores, scores(component, blanked))) {
        undated.add(component.name());
      }
    }
    return List.copyOf(undated);
  }

  private static boolean tellsApart(double[] scores) {
    return Arrays.stream(scores).anyMatch(score -> score != scores[0]);
  }

  private static double[] scores(Component component, Accounts accounts) {
    double[] scores = new double[accounts.size()];
    component.fit(new InMemoryStatistics(accounts)).score(accounts, scores);
    return scores;
  }

  private static Accounts blank(Accounts accounts, Set<AccountField> fields) {
    Table table = accounts.table();
    int rows = table.rows();
    for (AccountField field : fields) {
      Column unknown =
          switch (field.kind()) {
            case TEXT -> Column.Text.unknown(rows);
            case COUNT -> Column.Count.unknown(rows);
            case MONEY -> Column.Money.unknown(rows);
            case DAY -> Column.Day.unknown(rows);
          };
      table = table.with(field.column(), unknown);
    }
    return new Accounts(accounts.asOf(), table);
  }
}
