/**
 * Industries: the seller's taxonomy, the spellings that mean one of its values, and what was
 * learned about each industry.
 *
 * <p>Owns: {@link com.goengineer.icp.industries.Taxonomy}, {@link
 * com.goengineer.icp.industries.IndustryStandardizer} and the learned weights of industries.
 * Enters: raw industry texts, performance per account. Leaves: taxonomy values with method and
 * confidence, weights in [0, 1]. May import statistics and names.
 */
@NullMarked
package com.goengineer.icp.industries;

import org.jspecify.annotations.NullMarked;
