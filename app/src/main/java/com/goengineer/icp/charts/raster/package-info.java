/**
 * Drawings as pixels, in plain Java.
 *
 * <p>Owns: an area-coverage rasteriser, and PNG files. Enters: {@link
 * com.goengineer.icp.charts.drawing.Drawing}. Leaves: bytes of a PNG. Imports drawing and typeface.
 * Why not {@code java.awt}: see designs/pictures.md.
 */
@NullMarked
package com.goengineer.icp.charts.raster;

import org.jspecify.annotations.NullMarked;
