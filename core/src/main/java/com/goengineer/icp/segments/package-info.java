/**
 * Thresholds that sort accounts into classes people talk about.
 *
 * <p>Owns: {@link com.goengineer.icp.segments.Segmentation} by annual revenue, {@link
 * com.goengineer.icp.segments.CadTiers} by license revenue, {@link
 * com.goengineer.icp.segments.Scaling} by printers. Enters: accounts. Leaves: classes and columns;
 * no class changes a score. May import accounts, scoring, table.
 */
@NullMarked
package com.goengineer.icp.segments;

import org.jspecify.annotations.NullMarked;
