/**
 * The port to a relational engine: load tables, run named SQL steps, read tables back.
 *
 * <p>Owns: {@link com.goengineer.icp.engine.Engine}, {@link com.goengineer.icp.engine.SqlStep},
 * {@link com.goengineer.icp.engine.TextFunction} and {@link
 * com.goengineer.icp.engine.EngineProvider}, by which engines are found. The steps are {@code
 * *.sql} resources beside this package, written in the subset that DuckDB and Spark understand
 * alike. May import sources, table and accounts.
 */
@NullMarked
package com.goengineer.icp.engine;

import org.jspecify.annotations.NullMarked;
