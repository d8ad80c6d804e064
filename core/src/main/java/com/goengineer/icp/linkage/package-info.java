/**
 * Record linkage: which rows of two sides are one company, how sure that is, and why.
 *
 * <p>Owns: {@link com.goengineer.icp.linkage.Linker} and, in the order in which they work, {@code
 * LinkSide} (standardised rows), {@code Blocking} (candidates), {@code Comparison} ({@code Feature}
 * bins), {@link com.goengineer.icp.linkage.LinkModel} (additive log-odds), {@code Deciding} ({@link
 * com.goengineer.icp.linkage.Decision}s and assignment), {@link
 * com.goengineer.icp.linkage.FamilyAssignment} (one of several accounts), {@link
 * com.goengineer.icp.linkage.ReviewQueue}; and what makes and checks the weights: {@link
 * com.goengineer.icp.linkage.WeightTrainer}, {@link com.goengineer.icp.linkage.Refit}, {@link
 * com.goengineer.icp.linkage.Evaluation}.
 *
 * <p>Enters: {@link com.goengineer.icp.linkage.LinkRecords} of both sides, {@link
 * com.goengineer.icp.linkage.LinkSettings}, people's {@link com.goengineer.icp.linkage.LinkFact}s.
 * Leaves: a {@link com.goengineer.icp.linkage.LinkageResult}, the same bytes for any number of
 * threads and any order of rows. May import names and statistics. Method and figures:
 * docs/concepts/linkage.md.
 */
@NullMarked
package com.goengineer.icp.linkage;

import org.jspecify.annotations.NullMarked;
