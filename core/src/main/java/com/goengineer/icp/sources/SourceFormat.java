package com.goengineer.icp.sources;

/** A file format that can be read. */
public enum SourceFormat {
  /** An Office Open XML workbook: .xlsx or .xlsm. */
  XLSX("xlsx"),
  /** Delimited text: comma, semicolon, tab or pipe. */
  CSV("csv"),
  /** Apache Parquet. */
  PARQUET("parquet");

  private final String configName;

  SourceFormat(String configName) {
    this.configName = configName;
  }

  /** The value of {@code format} in config.toml. */
  public String configName() {
    return configName;
  }
}
