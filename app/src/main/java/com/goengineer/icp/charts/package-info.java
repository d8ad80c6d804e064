/**
 * The pictures of a run, one description each, drawn as PNG and SVG, written as CSV and served as
 * data.
 *
 * <p>Owns: {@link com.goengineer.icp.charts.Charts}, the registry, and {@link
 * com.goengineer.icp.charts.ChartFiles}, the three files of a picture. Parts: plot (descriptions),
 * pictures (from a run to descriptions), drawing (layout, SVG), typeface, raster (PNG). Enters:
 * {@link com.goengineer.icp.charts.pictures.PictureInput}. Leaves: charts and bytes. Imports values
 * of core.
 */
@NullMarked
package com.goengineer.icp.charts;

import org.jspecify.annotations.NullMarked;
