package com.goengineer.icp.runs;

/** How an export is written. */
public enum ExportFormat {
  CSV,
  XLSX,
  PARQUET,
  JSON
}
