package com.goengineer.icp.names;

import java.util.List;

/**
 * Standardises company names: takes them apart and makes keys under which spellings of one name
 * meet.
 *
 * <p>Two names have the same {@link #key} exactly when their core words, joined, and their
 * qualifiers in brackets agree after folding: case, punctuation, spacing, diacritics, Unicode
 * normalisation and width, legal form, "&amp;" against "and", Intl/International,
 * Mfg/Manufacturing, Univ/University make no difference. A key is not a decision: the exact pass of
 * record linkage also asks that it is unique on both sides.
 *
 * <p>Deterministic, independent of the default locale, stateless and thread-safe. A name costs
 * O(length); ICU is only touched by names that are not ASCII.
 */
public final class NameStandardizer {

  /** A standardiser with the tables that are shipped with the product. */
  public NameStandardizer() {}

  /** The parts of a name; a number in front of it belongs to the name. */
  public NameParts parse(String name) {
    return NameParser.parse(name);
  }

  /**
   * The parts of a name whose column may carry customer numbers.
   *
   * @param name as given
   * @param ids what was decided about the column
   * @param rowId the row's ID as canonical text, "" when it has none
   */
  public NameParts parse(String name, LeadingIds ids, String rowId) {
    String id = ids.idIn(name, rowId);
    return id.isEmpty()
        ? parse(name)
        : parse(ids.nameIn(name, rowId)).withLeadingId(TextFolding.fold(id));
  }

  /**
   * The key of the exact pass: core words and the qualifier in brackets. Branches in brackets keep
   * keys of their own; sites behind a dash do not.
   *
   * @return never empty for a name that is not blank; "" for a blank one
   */
  public String key(String name) {
    return NameParser.parse(name).key();
  }

  /**
   * The looser key that drops the qualifier in brackets too: it groups the branches of one company
   * and must not decide a match alone.
   *
   * @return never empty for a name that is not blank; "" for a blank one
   */
  public String coreKey(String name) {
    return NameParser.parse(name).coreKey();
  }

  /**
   * The folded words of any text, nothing taken off and nothing abbreviated: for places and
   * headings that are to be compared the way names are.
   */
  public List<String> words(String text) {
    return Tokenizer.words(TextFolding.fold(text));
  }
}
