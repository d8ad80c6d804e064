package com.goengineer.icp.linkage;

/**
 * One side of a linkage, standardised and coded: rows in canonical order (by name, evidence, ID),
 * so that the order in which they were given cannot matter.
 *
 * <p>All codes come from dictionaries that both sides share; 0 always means "none".
 */
final class LinkSide {
  final LinkRecords records;

  /** Canonical position to row as given. */
  final int[] rowOf;

  /** All words joined, in ASCII: core, site, qualifier. */
  final String[] joined;

  /** Code (as a core) of {@link #joined}. */
  final int[] whole;

  final WordLists words;

  /** Code of the joined core in ASCII: equal for spellings of one core. */
  final int[] core;

  /** Code of the strictest key: core in its own script, site, qualifier. */
  final int[] strictKey;

  final int[] legalForm;
  final int[] serial;
  final int[] qualifier;
  final int[] site;

  /** Code (as a core) of the trade name and of the former name. */
  final int[] tradeName;

  final int[] formerName;

  /** Code (as a core) of the initials, when there are at least two. */
  final int[] initials;

  final Places places;

  LinkSide(LinkRecords records, int[] rowOf, LinkSideBuilder built) {
    this.records = records;
    this.rowOf = rowOf;
    this.joined = built.joined;
    this.words = built.words.build();
    this.core = built.core;
    this.whole = built.whole;
    this.strictKey = built.strictKey;
    this.legalForm = built.legalForm;
    this.serial = built.serial;
    this.qualifier = built.qualifier;
    this.site = built.site;
    this.tradeName = built.tradeName;
    this.formerName = built.formerName;
    this.initials = built.initials;
    this.places = built.places;
  }

  int size() {
    return rowOf.length;
  }

  /** The name as given. */
  String name(int position) {
    return records.names().get(rowOf[position]);
  }

  /** The row ID as given. */
  String id(int position) {
    return records.ids().get(rowOf[position]);
  }
}
