package com.goengineer.icp.readers;

import com.goengineer.icp.sources.SourceSettings;

/** An engine that reads sources where they are, many files at once. */
public interface RemoteSources {

  /**
   * Reads the files at a location and of its sub-directories, by the rules of {@link
   * SourceCatalog}. The sales log stays with the engine, as the table {@link
   * com.goengineer.icp.sources.StagedSources#SALES_ROWS}; its table in the result is empty.
   *
   * @param location a directory by its URI: {@code s3a://bucket/exports}, {@code hdfs:///exports}
   * @throws com.goengineer.icp.sources.SourceRefused as {@link SourceCatalog} does
   */
  Sources read(String location, SourceSettings settings);
}
