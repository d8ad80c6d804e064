/**
 * Columns of values in memory: what readers fill, engines load and return, and the scorer walks.
 *
 * <p>Owns: {@link com.goengineer.icp.table.Table} and the five kinds of {@link
 * com.goengineer.icp.table.Column}. Enters: arrays. Leaves: the same, immutable by agreement
 * (accessors hand out the backing arrays to hot loops; nobody writes to them). Imports nothing of
 * ours.
 */
@NullMarked
package com.goengineer.icp.table;

import org.jspecify.annotations.NullMarked;
