/**
 * DuckDB behind the port: the engine of one machine, and the one writer and reader of Parquet.
 *
 * <p>Owns: {@link com.goengineer.icp.embedded.DuckDbEngine}, {@link
 * com.goengineer.icp.embedded.ParquetFiles}. Everything that knows a DuckDB class stands here (and
 * in the Parquet reader). May import engine and table.
 */
@NullMarked
package com.goengineer.icp.embedded;

import org.jspecify.annotations.NullMarked;
