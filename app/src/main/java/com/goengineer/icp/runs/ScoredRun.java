package com.goengineer.icp.runs;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.embedded.ParquetFiles;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.GradeMode;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.ScoredAccounts;
import com.goengineer.icp.scoring.Scorer;
import com.goengineer.icp.table.Column;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * A run read back: accounts, model, and which names were tied to which account.
 *
 * @param accounts as they were scored
 * @param model what scored them
 * @param rowOf account ID to row
 * @param namesOf account ID to the source names tied to it
 */
record ScoredRun(
    Accounts accounts,
    Model model,
    Map<String, Integer> rowOf,
    Map<String, TreeSet<String>> namesOf) {

  static ScoredRun read(Run run, Components registry) {
    try (ParquetFiles parquet = new ParquetFiles(run.scratch())) {
      Accounts accounts = AccountsFile.read(run, parquet);
      Model model =
          ModelFile.read(run.file(ModelFile.NAME), new RankTables(parquet, run::file), registry);
      return new ScoredRun(accounts, model, rows(accounts), names(run));
    }
  }

  private static Map<String, Integer> rows(Accounts accounts) {
    Column.Text id = accounts.text(AccountField.ACCOUNT_ID);
    Map<String, Integer> rowOf = new HashMap<>();
    for (int row = 0; row < id.size(); row++) {
      rowOf.put(id.orEmpty(row), row);
    }
    return rowOf;
  }

  private static Map<String, TreeSet<String>> names(Run run) {
    Map<String, TreeSet<String>> namesOf = new HashMap<>();
    try (CsvReader<NamedCsvRecord> links =
        CsvReader.builder().ofNamedCsvRecord(run.file(RunArtefacts.LINKS))) {
      for (NamedCsvRecord link : links) {
        namesOf
            .computeIfAbsent(link.getField("customer_id"), id -> new TreeSet<>())
            .add(link.getField("source") + " " + link.getField("name"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return namesOf;
  }

  /** ID of the account in a row. */
  String id(int row) {
    return accounts.text(AccountField.ACCOUNT_ID).orEmpty(row);
  }

  /** Name of the account in a row, "" when unknown. */
  String name(int row) {
    return accounts.text(AccountField.COMPANY_NAME).orEmpty(row);
  }

  /** The account in a row as these scores have it. */
  RunDiff.Single single(ScoredAccounts scored, int row) {
    return new RunDiff.Single(id(row), name(row), scored.grade(row));
  }

  /** These accounts under a model. */
  ScoredAccounts under(Model other, GradeMode mode) {
    return new Scorer(other, mode).score(accounts);
  }

  /** These accounts under their own model, with its limits: as they stand in the run. */
  ScoredAccounts asScored() {
    return new Scorer(model).score(accounts);
  }
}
