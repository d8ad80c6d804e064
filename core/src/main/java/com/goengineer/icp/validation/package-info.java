/**
 * Out-of-time truth: does the score foretell what accounts bring after the day it was made?
 *
 * <p>Owns: the as-of dates a log has room for ({@link com.goengineer.icp.validation.CutOffs}), the
 * port to the past ({@link com.goengineer.icp.validation.History}), the score as it would have been
 * then ({@link com.goengineer.icp.validation.Fold}), what it is measured by and against ({@link
 * com.goengineer.icp.validation.Metric}, {@link com.goengineer.icp.validation.Baseline}), the
 * report ({@link com.goengineer.icp.validation.Backtest}), the gate ({@link
 * com.goengineer.icp.validation.Evidence}) and how sure a grade is ({@link
 * com.goengineer.icp.validation.GradeCertainty}). Enters: accounts as of a day and what they did
 * afterwards. Leaves: numbers with intervals, a verdict, sentences. May import scoring, accounts,
 * statistics, table.
 */
@NullMarked
package com.goengineer.icp.validation;

import org.jspecify.annotations.NullMarked;
