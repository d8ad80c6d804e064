/**
 * Fit once, apply anywhere: from accounts to component scores, a raw score, a rank and a grade.
 *
 * <p>Owns: the seam {@link com.goengineer.icp.scoring.Component} and the registry {@link
 * com.goengineer.icp.scoring.Components} that names, weights, columns and keys derive from; {@link
 * com.goengineer.icp.scoring.Model}, immutable and serialisable; {@link
 * com.goengineer.icp.scoring.Scorer}, which applies it; {@link
 * com.goengineer.icp.scoring.Explanation}, which says why. Enters: {@link
 * com.goengineer.icp.accounts.Accounts} and, for fitting, {@link
 * com.goengineer.icp.scoring.ScoringStatistics}. Leaves: {@link
 * com.goengineer.icp.scoring.ScoredAccounts}. May import accounts, industries, statistics, table.
 */
@NullMarked
package com.goengineer.icp.scoring;

import org.jspecify.annotations.NullMarked;
