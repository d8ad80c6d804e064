/**
 * What other weights, limits and thresholds would show: the numbers behind every interactive view.
 *
 * <p>Owns: {@link com.goengineer.icp.whatif.Population}, a scored run held as primitive columns;
 * {@link com.goengineer.icp.whatif.Placement}, where accounts stand under weights; {@link
 * com.goengineer.icp.whatif.WhatIf}, which answers a {@link com.goengineer.icp.whatif.Question}.
 * Enters: accounts and a model. Leaves: an {@link com.goengineer.icp.whatif.Answer} of counts, sums
 * and the rows in sight. A filter never changes a score. May import scoring, segments, accounts,
 * statistics, table.
 */
@NullMarked
package com.goengineer.icp.whatif;

import org.jspecify.annotations.NullMarked;
