package com.goengineer.icp.table;

import java.util.Comparator;

/**
 * Order of texts by Unicode code point: the order of their UTF-8 bytes, and of every text that
 * leaves the system. {@link String#compareTo} compares UTF-16 units and puts U+10000 and above
 * before U+E000 to U+FFFF.
 */
public final class CodePointOrder {

  /** The order. */
  public static final Comparator<String> TEXT = CodePointOrder::compare;

  private CodePointOrder() {}

  private static int compare(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      char mine = left.charAt(i);
      char theirs = right.charAt(i);
      if (mine != theirs) {
        boolean mixed = Character.isSurrogate(mine) != Character.isSurrogate(theirs);
        return mixed
            ? Boolean.compare(Character.isSurrogate(mine), Character.isSurrogate(theirs))
            : Character.compare(mine, theirs);
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
