/**
 * File formats: bytes in, cells out.
 *
 * <p>Owns: recognising a format by content ({@link com.goengineer.icp.readers.format.FileProbe}),
 * the guards against broken and hostile files, and one {@link
 * com.goengineer.icp.readers.format.SourceReader} per format, each of which delivers untyped cells
 * to a {@link com.goengineer.icp.readers.format.CellSink}. What a cell means is not decided here.
 * Imports core's sources and nothing else of ours.
 */
@NullMarked
package com.goengineer.icp.readers.format;

import org.jspecify.annotations.NullMarked;
