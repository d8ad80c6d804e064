package com.goengineer.icp.charts.pictures;

import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.charts.plot.Days;
import com.goengineer.icp.charts.plot.Notation;
import com.goengineer.icp.charts.plot.Reference;
import com.goengineer.icp.charts.plot.SalesWindow;
import com.goengineer.icp.industries.IndustryWeights;
import com.goengineer.icp.scoring.ScoredAccounts;
import com.goengineer.icp.segments.ClassSettings;
import com.goengineer.icp.segments.Scaling;
import com.goengineer.icp.statistics.ValueCounts;
import java.util.List;

/**
 * What the pictures of a run are made of.
 *
 * @param scored the accounts with their scores
 * @param industries what was learned about industries
 * @param terms what the run was set to
 * @param meanScore0to100 mean score of all accounts, 0 without any
 */
public record PictureInput(
    ScoredAccounts scored, IndustryWeights industries, Terms terms, double meanScore0to100) {

  /**
   * What the run was set to, as far as pictures speak of it.
   *
   * @param classes thresholds of segments, CAD tiers and scaling
   * @param notation how amounts are written
   * @param window the months of GP24 and Revenue24
   */
  public record Terms(ClassSettings classes, Notation notation, SalesWindow window) {}

  /** The input of a run. */
  public static PictureInput of(ScoredAccounts scored, IndustryWeights industries, Terms terms) {
    double[] scores = scored.standings().score0to100();
    double mean = scores.length == 0 ? 0 : ValueCounts.of(scores).mean();
    return new PictureInput(scored, industries, terms, mean);
  }

  ClassSettings classes() {
    return terms.classes();
  }

  Notation notation() {
    return terms.notation();
  }

  SalesWindow window() {
    return terms.window();
  }

  Accounts accounts() {
    return scored.accounts();
  }

  /** Number of accounts. */
  int size() {
    return scored.size();
  }

  /** Printers of a row: big and small boxes, unknown and negative counts as 0. */
  long printers(int row) {
    return Scaling.printers(accounts(), row);
  }

  /** The mean score of all accounts to compare with; none without accounts. */
  List<Reference> everyone() {
    return size() == 0 ? List.of() : List.of(new Reference("all accounts", meanScore0to100));
  }

  /** Population and day in words: {@code 48,213 accounts as of 31 Oct 2026}. */
  String population() {
    String accounts = size() == 1 ? " account" : " accounts";
    return notation().count(size()) + accounts + " as of " + Days.written(accounts().asOf());
  }
}
