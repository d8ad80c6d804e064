/**
 * Finding component weights.
 *
 * <p>Owns: the region weights may lie in ({@link com.goengineer.icp.weights.Simplex}), what is
 * maximised ({@link com.goengineer.icp.weights.Objective}: the honest {@link
 * com.goengineer.icp.weights.UtilityObjective} and the original's {@link
 * com.goengineer.icp.weights.LegacyObjective}), the {@link com.goengineer.icp.weights.Search}, and
 * what is made of its result: {@link com.goengineer.icp.weights.IndifferenceSet} ("equally good
 * weights") and {@link com.goengineer.icp.weights.ParetoFront}. Enters: per as-of date the
 * component scores and the outcome of its accounts, as arrays ({@link
 * com.goengineer.icp.weights.TrainingFold}). Leaves: weights and how far they can be trusted. It
 * knows nothing of files, dates or where scores come from. May import scoring, accounts,
 * statistics.
 */
@NullMarked
package com.goengineer.icp.weights;

import org.jspecify.annotations.NullMarked;
