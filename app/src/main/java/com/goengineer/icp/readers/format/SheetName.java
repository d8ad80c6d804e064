package com.goengineer.icp.readers.format;

/**
 * A sheet of a document.
 *
 * @param name as the workbook shows it, "" in formats without sheets
 * @param hidden true when the workbook does not show it
 */
public record SheetName(String name, boolean hidden) {
  /** The only sheet of a format without sheets. */
  public static final SheetName ONLY = new SheetName("", false);
}
