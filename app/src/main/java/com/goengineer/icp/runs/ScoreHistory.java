package com.goengineer.icp.runs;

import com.goengineer.icp.embedded.ParquetFiles;
import com.goengineer.icp.scoring.ScoreColumns;
import com.goengineer.icp.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How one account stood in the runs of a workspace. */
public final class ScoreHistory {
  private static final int RUNS = 24;

  private ScoreHistory() {}

  /**
   * An account in a run.
   *
   * @param createdAt when the run was made, by which runs as of one day are told apart
   * @param command what made it
   * @param rank 1 = best
   */
  public record Standing(
      String runId,
      String asOf,
      String createdAt,
      String command,
      double score0to100,
      String grade,
      double raw,
      long rank) {}

  /** The newest runs that have the account, oldest first; damaged runs are left out. */
  public static List<Standing> of(Workspace workspace, String accountId) {
    List<Run> runs = workspace.list();
    List<Standing> standings = new ArrayList<>();
    for (Run run : runs.subList(Math.max(0, runs.size() - RUNS), runs.size())) {
      standing(run, accountId).ifPresent(standings::add);
    }
    return standings;
  }

  /** Empty when the run does not have the account, or is damaged: the page of runs says so. */
  private static Optional<Standing> standing(Run run, String accountId) {
    try (ParquetFiles parquet = new ParquetFiles(run.scratch())) {
      Table found =
          parquet.rowsWith(
              run.file(RunArtefacts.SCORED_PARQUET),
              ScoredAccountsTable.CUSTOMER_ID,
              List.of(accountId));
      return found.rows() == 0 ? Optional.empty() : Optional.of(standing(run, found));
    } catch (UnusableFile e) {
      return Optional.empty();
    }
  }

  private static Standing standing(Run run, Table row) {
    return new Standing(
        run.id(),
        run.manifest().path("as_of").asString(""),
        run.manifest().path("created_at").asString(""),
        run.manifest().path("command").asString("run"),
        row.real(ScoreColumns.SCORE).values()[0],
        row.text(ScoreColumns.GRADE).orEmpty(0),
        row.real(ScoreColumns.RAW).values()[0],
        row.count(ScoreColumns.RANK).orZero(0));
  }
}
