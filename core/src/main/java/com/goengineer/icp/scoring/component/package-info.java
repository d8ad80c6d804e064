/**
 * The components themselves, one class each, and the line of each in the registry.
 *
 * <p>Owns: {@link com.goengineer.icp.scoring.component.Vertical}, {@link
 * com.goengineer.icp.scoring.component.Size}, {@link
 * com.goengineer.icp.scoring.component.Adoption}, {@link
 * com.goengineer.icp.scoring.component.Relationship}, {@link
 * com.goengineer.icp.scoring.component.Momentum} and {@link
 * com.goengineer.icp.scoring.component.StandardComponents}. Enters: accounts and statistics of
 * them. Leaves: scores in [0, 1]. May import scoring, accounts, industries, statistics, table.
 */
@NullMarked
package com.goengineer.icp.scoring.component;

import org.jspecify.annotations.NullMarked;
