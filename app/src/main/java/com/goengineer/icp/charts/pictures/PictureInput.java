package com.goengineer.icp.charts.pictures;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.charts.plot.Days;
import com.goengineer.icp.charts.plot.Notation;
import com.goengineer.icp.industries.IndustryWeights;
import com.goengineer.icp.scoring.ScoredAccounts;
import com.goengineer.icp.segments.Segmentation;

/**
 * What the pictures of a run are made of.
 *
 * @param scored the accounts with their scores
 * @param industries what was learned about industries
 * @param segmentation which account is in which segment
 * @param notation how amounts are written
 */
public record PictureInput(
    ScoredAccounts scored,
    IndustryWeights industries,
    Segmentation segmentation,
    Notation notation) {

  Accounts accounts() {
    return scored.accounts();
  }

  /** Number of accounts. */
  int size() {
    return scored.size();
  }

  /** Printers of a row: big and small boxes, unknown and negative counts as 0. */
  long printers(int row) {
    long big = accounts().count(AccountField.BIG_BOX_COUNT).orZero(row);
    long small = accounts().count(AccountField.SMALL_BOX_COUNT).orZero(row);
    return Math.max(0, big) + Math.max(0, small);
  }

  /** Population and day in words: {@code 48,213 accounts as of 31 Oct 2026}. */
  String population() {
    String accounts = size() == 1 ? " account" : " accounts";
    return notation.count(size()) + accounts + " as of " + Days.written(accounts().asOf());
  }
}
