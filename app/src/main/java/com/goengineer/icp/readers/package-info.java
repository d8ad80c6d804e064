/**
 * Reads the sources: a directory of files in, one staged table per role out.
 *
 * <p>Owns: recognising which sheet of which file plays which {@link
 * com.goengineer.icp.sources.SourceRole} ({@link com.goengineer.icp.readers.SourceCatalog}), and
 * staging its rows with file, sheet and row number. Every row that is not blank is staged; whether
 * a row can be used is judged later. Its sub-packages own the file formats ({@code format}) and the
 * meaning of cells ({@code cells}). Imports core's sources and table.
 */
@NullMarked
package com.goengineer.icp.readers;

import org.jspecify.annotations.NullMarked;
