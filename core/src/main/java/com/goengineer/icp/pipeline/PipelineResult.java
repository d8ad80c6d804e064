package com.goengineer.icp.pipeline;

import com.goengineer.icp.scoring.Drift;
import com.goengineer.icp.scoring.ScoredAccounts;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.table.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a run found out.
 *
 * @param asOf the as-of date in force
 * @param scored one row per account, by account ID in code point order
 * @param links one row per distinct source name: what it is tied to and why
 * @param review pairs of name and account that a person should look at, most at stake first
 * @param industries one row per distinct industry as given: what it was mapped to and why
 * @param money where lines and money of the log went
 * @param drift how far the accounts have moved from the population of a frozen model
 * @param customerRows rows of the customers source
 * @param problems everything that could not be used as it stands, in report order
 */
public record PipelineResult(
    LocalDate asOf,
    ScoredAccounts scored,
    Table links,
    List<ReviewPair> review,
    Table industries,
    Money money,
    Optional<Drift> drift,
    long customerRows,
    List<Problem> problems) {

  public PipelineResult {
    review = List.copyOf(review);
    problems = List.copyOf(problems);
  }

  /** The same accounts scored otherwise. */
  public PipelineResult with(ScoredAccounts rescored) {
    return new PipelineResult(
        asOf, rescored, links, review, industries, money, drift, customerRows, problems);
  }
}
