package com.goengineer.icp.names;

import java.util.List;
import java.util.Locale;

/**
 * Decides whether a number in front of a name is a customer number: it is when it equals the row's
 * own ID, or when most names of the column carry one. "84 Lumber", "3M" and "7-Eleven" keep theirs.
 *
 * <p>Immutable and thread-safe.
 */
public final class LeadingIds {
  private static final int SHORTEST = 3;

  private final boolean mostCarryOne;

  private LeadingIds(boolean mostCarryOne) {
    this.mostCarryOne = mostCarryOne;
  }

  /** For a name that stands alone: only the row's own ID is taken off. */
  public static LeadingIds none() {
    return new LeadingIds(false);
  }

  /**
   * Looks at a whole column.
   *
   * @param names the column; blank names do not count
   * @return the decision, by strict majority of the names that are not blank; O(total length)
   */
  public static LeadingIds of(List<String> names) {
    long given = names.stream().filter(name -> !name.isBlank()).count();
    long carrying = names.stream().filter(name -> numberEnd(name) >= SHORTEST).count();
    return new LeadingIds(given > 1 && carrying * 2 > given);
  }

  /**
   * The customer number in front of a name.
   *
   * @param name as given
   * @param rowId the row's ID as canonical text, "" when it has none
   * @return the number, or "" when the name starts with none or it belongs to the name
   */
  public String idIn(String name, String rowId) {
    String text = name.strip();
    if (!rowId.isEmpty() && startsWithId(text, rowId)) {
      return rowId;
    }
    int end = mostCarryOne ? numberEnd(text) : 0;
    return end >= SHORTEST ? text.substring(0, end) : "";
  }

  /**
   * The first word of a name where that may be somebody's customer ID: it has a digit and a name
   * follows. Whether it is one, only a customer of that ID and name can tell.
   *
   * @param name as given
   * @return "10005" for "10005 Acme Inc" and for "10005 - Acme Inc", "" for "Acme 2"
   */
  public static String possibleIdIn(String name) {
    String text = name.strip();
    int end = numberEnd(text);
    if (end == 0) {
      while (end < text.length() && (!isSeparator(text.charAt(end)) || text.charAt(end) == '-')) {
        end++;
      }
    }
    String first = text.substring(0, end);
    boolean isId = first.chars().anyMatch(Character::isDigit) && !behind(text, end).isEmpty();
    return isId ? first : "";
  }

  /** What follows {@link #possibleIdIn}; the name itself where there is no such word. */
  public static String nameBehindPossibleId(String name) {
    return behind(name.strip(), possibleIdIn(name).length());
  }

  /** The name behind its customer number; the name itself when there is none. */
  public String nameIn(String name, String rowId) {
    String id = idIn(name, rowId);
    return id.isEmpty() ? name : behind(name.strip(), id.length());
  }

  private static boolean startsWithId(String text, String rowId) {
    return text.length() > rowId.length()
        && text.toLowerCase(Locale.ROOT).startsWith(rowId.toLowerCase(Locale.ROOT))
        && isSeparator(text.charAt(rowId.length()))
        && !behind(text, rowId.length()).isEmpty();
  }

  private static String behind(String text, int end) {
    int start = end;
    while (start < text.length() && isSeparator(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  private static boolean isSeparator(char character) {
    return character == ' '
        || character == '-'
        || character == ':'
        || character == '_'
        || character == '\u2013'
        || character == '\u00a0'
        || character == '\t';
  }

  /** Where the leading number ends when a separator and a name follow, else 0. */
  private static int numberEnd(String name) {
    String text = name.strip();
    int end = 0;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    boolean separated = end > 0 && end < text.length() && isSeparator(text.charAt(end));
    return separated && !behind(text, end).isEmpty() ? end : 0;
  }
}
