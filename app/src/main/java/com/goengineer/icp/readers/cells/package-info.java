/**
 * What cells mean: untyped cells of one column in, a typed {@link com.goengineer.icp.table.Column}
 * out, with a {@link com.goengineer.icp.sources.Problem} for every cell that cannot be used.
 *
 * <p>Owns: the rules by which numbers, dates, identifiers and text are read, and the decision per
 * column between decimal point and comma and between month and day first, from the evidence of all
 * its cells. Imports core's sources and table, and the kinds of cell of {@code readers.format}.
 */
@NullMarked
package com.goengineer.icp.readers.cells;

import org.jspecify.annotations.NullMarked;
