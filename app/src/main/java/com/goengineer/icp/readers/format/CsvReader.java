package com.goengineer.icp.readers.format;

/**
 * Reads delimited text (RFC 4180 and its looser relatives).
 *
 * <p>Own scanner: a reader for people's files has to name the line of a quote that is never closed,
 * and to go on with the line after it, which general libraries do not.
 */
public final class CsvReader implements SourceReader {
  @Override
  public SourceDocument open(SourceFile file) {
    return new CsvDocument(file, CsvDialect.separatorOf(file));
  }
}
