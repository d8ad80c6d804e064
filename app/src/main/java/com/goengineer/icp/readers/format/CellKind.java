package com.goengineer.icp.readers.format;

/** What a cell holds, as far as the file itself says. */
public enum CellKind {
  /** Text as somebody wrote it; it may well look like a number or a date. */
  TEXT,
  /** A number: its exact decimal with a point, perhaps with an exponent. */
  NUMBER,
  /** A number that the workbook shows as a date: days since the start of its date system. */
  DATE_SERIAL,
  /** TRUE or FALSE. */
  BOOLEAN,
  /** An error such as #N/A or #DIV/0!. */
  ERROR,
  /** A formula whose result was never stored; the text is empty. */
  FORMULA_WITHOUT_RESULT
}
