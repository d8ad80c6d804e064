package com.goengineer.icp.runs;

import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.embedded.ParquetFiles;
import java.time.LocalDate;

/** staged/accounts.parquet: the accounts as they were scored, by our field names. */
public final class AccountsFile {
  static final String NAME = "staged/accounts.parquet";

  private AccountsFile() {}

  static void write(Accounts accounts, RunFolder run, ParquetFiles parquet) {
    parquet.write(accounts.table(), run.file(NAME));
  }

  /** Reads the accounts of a run. */
  public static Accounts read(Run run, ParquetFiles parquet) {
    LocalDate asOf = LocalDate.parse(run.manifest().path("as_of").asString());
    return new Accounts(asOf, parquet.read(run.file(NAME)));
  }
}
