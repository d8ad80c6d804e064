package com.goengineer.icp.readers.format;

import com.goengineer.icp.sources.SourceFormat;

/** What the bytes of a file are, whatever its name says. */
public sealed interface Content {

  /** A source can be read from it. */
  record Supported(SourceFormat format) implements Content {}

  /**
   * A table that we cannot read; the folder is refused because this may be the file that matters.
   *
   * @param seen completes "the file ..."
   * @param advice what to do, a sentence
   */
  record Unsupported(String seen, String advice) implements Content {}

  /**
   * Something that is no table: it is passed over.
   *
   * @param seen completes "the file ..."
   */
  record Foreign(String seen) implements Content {}
}
