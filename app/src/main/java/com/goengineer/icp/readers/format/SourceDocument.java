package com.goengineer.icp.readers.format;

import java.util.List;

/**
 * An opened file. Not thread-safe.
 *
 * <p>Every method refuses ({@link com.goengineer.icp.sources.SourceRefused}) a file that turns out
 * to be broken; what a sink was given before that must be thrown away.
 */
public interface SourceDocument extends AutoCloseable {

  /** The sheets in the order of the document, at least one. */
  List<SheetName> sheets();

  /** Delivers every cell of a sheet, until the end or until the sink wants no more. */
  void read(SheetName sheet, CellSink sink);

  /** The number of the first serial day: true when day 0 is 1904-01-01, false for 1900. */
  boolean counts1904();

  @Override
  void close();
}
