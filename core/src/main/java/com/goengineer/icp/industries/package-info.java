/**
 * Industries: the seller's taxonomy, the spellings that mean one of its values, and what was
 * learned about each industry.
 *
 * <p>Owns: the taxonomy and the standardising of raw texts to it; {@link
 * com.goengineer.icp.industries.IndustryWeights}, learned from {@link
 * com.goengineer.icp.industries.IndustryPerformance} by {@link
 * com.goengineer.icp.industries.Shrinkage} and blended with {@link
 * com.goengineer.icp.industries.StrategicTiers}. Enters: raw industry texts, performance per
 * account. Leaves: taxonomy values with method and confidence, weights in [0, 1]. May import
 * statistics, names and table.
 */
@NullMarked
package com.goengineer.icp.industries;

import org.jspecify.annotations.NullMarked;
