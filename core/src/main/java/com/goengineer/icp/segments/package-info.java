/**
 * Thresholds that sort accounts into classes people talk about, and what is in each class.
 *
 * <p>Owns: {@link com.goengineer.icp.segments.Segmentation} by annual revenue, {@link
 * com.goengineer.icp.segments.CadTiers} by license revenue, {@link
 * com.goengineer.icp.segments.Scaling} by printers, {@link
 * com.goengineer.icp.segments.GroupSummary} of any grouping. Enters: accounts, scored accounts.
 * Leaves: classes, columns and summaries; no class changes a score. May import accounts, scoring,
 * table.
 */
@NullMarked
package com.goengineer.icp.segments;

import org.jspecify.annotations.NullMarked;
