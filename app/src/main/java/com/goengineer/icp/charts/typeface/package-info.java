/**
 * The bundled typeface: how wide a text is and what its glyphs look like.
 *
 * <p>Owns: reading the two TrueType files beside it (Inter, SIL Open Font License, subset made by
 * {@code src/main/typeface/subset.py}). Enters: text. Leaves: widths and outlines in font units.
 * Imports nothing of ours. Why not {@code java.awt.Font}: see designs/pictures.md.
 */
@NullMarked
package com.goengineer.icp.charts.typeface;

import org.jspecify.annotations.NullMarked;
