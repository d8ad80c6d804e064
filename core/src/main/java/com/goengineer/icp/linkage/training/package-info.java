/**
 * A seeded generator of invented companies and of the ways in which people write their names, so
 * that the weights of record linkage can be trained from the repository alone.
 *
 * <p>Owns: {@link com.goengineer.icp.linkage.training.VariantGenerator}. Enters: a seed. Leaves:
 * {@link com.goengineer.icp.linkage.LabelledSet}s. May import linkage; nothing but the command that
 * trains imports this package.
 */
@NullMarked
package com.goengineer.icp.linkage.training;

import org.jspecify.annotations.NullMarked;
