package com.goengineer.icp.runs;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.embedded.ParquetFiles;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.component.StandardComponents;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import com.goengineer.icp.whatif.Population;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A run read back as the population that what-ifs start from. */
public final class RunPopulation {
  private static final String CERTAINTY = "grade_certainty";

  private RunPopulation() {}

  /**
   * Reads a run. O(n).
   *
   * @throws UnusableFile when an artefact is missing or damaged
   */
  public static Population read(Run run) {
    try (ParquetFiles parquet = new ParquetFiles(run.scratch())) {
      Accounts accounts = AccountsFile.read(run, parquet);
      RankTables tables = new RankTables(parquet, run::file);
      Model model = ModelFile.read(run.file(ModelFile.NAME), tables, StandardComponents.all());
      Table scored =
          parquet.read(
              run.file(RunArtefacts.SCORED_PARQUET),
              List.of(ScoredAccountsTable.CUSTOMER_ID, CERTAINTY));
      return new Population(accounts, model, certainty(accounts, scored));
    }
  }

  private static double[] certainty(Accounts accounts, Table scored) {
    double[] ofAccount = new double[accounts.size()];
    Arrays.fill(ofAccount, Double.NaN);
    Column column = scored.column(CERTAINTY);
    if (!(column instanceof Column.Real shares) || allUnknown(shares)) {
      return ofAccount;
    }
    Map<String, Integer> rowOf = new HashMap<>();
    Column.Text ids = accounts.text(AccountField.ACCOUNT_ID);
    for (int row = 0; row < ids.size(); row++) {
      rowOf.put(ids.orEmpty(row), row);
    }
    Column.Text scoredIds = scored.text(ScoredAccountsTable.CUSTOMER_ID);
    for (int row = 0; row < scored.rows(); row++) {
      Integer account = rowOf.get(scoredIds.orEmpty(row));
      if (account != null) {
        ofAccount[account] = shares.values()[row];
      }
    }
    return ofAccount;
  }

  private static boolean allUnknown(Column.Real shares) {
    return Arrays.stream(shares.values()).allMatch(Double::isNaN);
  }
}
