package com.goengineer.icp.sources;

/**
 * How the cells of a field are read; each is one kind of {@link com.goengineer.icp.table.Column}.
 */
public enum FieldType {
  /** Canonical text of an identifier: 10005.0 and "10005" are the same; case counts. Text. */
  ID,
  /** Text as given, outer white space removed; blank is unknown. Text. */
  TEXT,
  /** An amount rounded half-even to two decimals. Money. */
  MONEY,
  /** A whole number. Count. */
  COUNT,
  /** A calendar day. Day. */
  DAY
}
