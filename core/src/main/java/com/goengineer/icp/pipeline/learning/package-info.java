/**
 * From the past to weights and a verdict: where the search for weights and the judgement out of
 * time meet.
 *
 * <p>Owns: {@link com.goengineer.icp.pipeline.learning.Learning}, the steps of {@code icp optimize}
 * in order: as-of dates, features as they were, region, search, equally good weights, front,
 * choice, verdict. Enters: a {@link com.goengineer.icp.validation.History}, components and default
 * weights. Leaves: {@link com.goengineer.icp.pipeline.learning.Learned}, or the reason why nothing
 * can be learned. May import validation, weights, scoring, accounts, statistics.
 */
@NullMarked
package com.goengineer.icp.pipeline.learning;

import org.jspecify.annotations.NullMarked;
