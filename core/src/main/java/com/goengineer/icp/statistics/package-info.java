/**
 * Ranks, quantiles and correlations: the arithmetic under scores and their judgement.
 *
 * <p>Owns: {@link com.goengineer.icp.statistics.ValueCounts}, the one statistic that parts of the
 * accounts can be summarised in and merged; {@link com.goengineer.icp.statistics.Ranks}, {@link
 * com.goengineer.icp.statistics.NormalScore}, {@link com.goengineer.icp.statistics.Quantiles} and
 * {@link com.goengineer.icp.statistics.Spearman}. Enters: arrays of numbers without NaN. Leaves:
 * numbers without NaN, the same for every order of the rows. Imports nothing of ours.
 */
@NullMarked
package com.goengineer.icp.statistics;

import org.jspecify.annotations.NullMarked;
