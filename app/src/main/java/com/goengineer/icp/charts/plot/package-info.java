/**
 * What a picture says, as data: the one description that is drawn as SVG and PNG, written as CSV
 * and served to a browser.
 *
 * <p>Owns: {@link com.goengineer.icp.charts.plot.Chart}, the sealed {@link
 * com.goengineer.icp.charts.plot.Plot} with a record per kind, and how numbers are written for
 * readers ({@link com.goengineer.icp.charts.plot.Notation}) and for machines ({@link
 * com.goengineer.icp.charts.plot.Figures}). Enters: numbers. Leaves: the same, with axes and units.
 * Imports nothing of ours.
 */
@NullMarked
package com.goengineer.icp.charts.plot;

import org.jspecify.annotations.NullMarked;
