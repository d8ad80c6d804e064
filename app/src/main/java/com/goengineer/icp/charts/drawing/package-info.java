/**
 * From a description to marks on a sheet, and from marks to SVG.
 *
 * <p>Owns: one layout per kind of plot, {@link com.goengineer.icp.charts.drawing.Drawing} (a list
 * of a few kinds of marks with absolute places) and {@link
 * com.goengineer.icp.charts.drawing.SvgRenderer}. Enters: {@link
 * com.goengineer.icp.charts.plot.Chart}. Leaves: drawings and SVG text. Imports plot and typeface.
 */
@NullMarked
package com.goengineer.icp.charts.drawing;

import org.jspecify.annotations.NullMarked;
