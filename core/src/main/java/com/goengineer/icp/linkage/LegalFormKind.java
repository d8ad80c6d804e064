package com.goengineer.icp.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Kinds of legal forms that sources confuse: a list may call a corporation "Inc" or "Corp" as it
 * likes, but rarely a partnership a corporation.
 */
final class LegalFormKind {
  private static final List<List<String>> KINDS =
      List.of(
          List.of("inc", "corp", "co", "pc", "public-benefit"),
          List.of(
              "ltd",
              "plc",
              "pte-ltd",
              "pvt-ltd",
              "pty-ltd",
              "co-ltd-cn",
              "corp-cn",
              "sdn-bhd",
              "bhd"),
          List.of("llc", "pllc", "l3c", "lp", "llp", "lllp"),
          List.of("gmbh", "ug", "gmbh-co-kg", "kg", "ggmbh", "ohg", "ek"),
          List.of("ag", "se", "kgaa"),
          List.of("sa", "sas", "sarl", "sau", "spa", "srl", "sl"),
          List.of("sa-de-cv", "s-de-rl-de-cv", "sapi"),
          List.of("bv", "nv", "cv"),
          List.of("ab", "as", "asa", "a/s", "aps", "oy", "oyj", "hf"),
          List.of("ooo", "oao", "zao", "pao", "ao", "jsc"));

  private LegalFormKind() {}

  /** Forms differ in kind. */
  static final int CONFLICT = 0;

  /** Forms differ, but sources confuse them. */
  static final int KIN = 1;

  /** Forms are the same. */
  static final int EQUAL = 2;

  /** Compares the forms of two names, codes joined by blanks: the best of all pairs. */
  static int compare(String left, String right) {
    if (left.equals(right)) {
      return EQUAL;
    }
    int best = CONFLICT;
    for (String one : left.split(" ")) {
      for (String other : right.split(" ")) {
        best = Math.max(best, compareOne(one, other));
      }
    }
    return best;
  }

  private static int compareOne(String left, String right) {
    if (left.equals(right)) {
      return EQUAL;
    }
    Map<String, Integer> kinds = Holder.KIND_OF;
    return kinds.containsKey(left) && kinds.get(left).equals(kinds.get(right)) ? KIN : CONFLICT;
  }

  private static final class Holder {
    private static final Map<String, Integer> KIND_OF = kindOf();

    private static Map<String, Integer> kindOf() {
      Map<String, Integer> kindOf = new HashMap<>();
      for (int kind = 0; kind < KINDS.size(); kind++) {
        for (String code : KINDS.get(kind)) {
          kindOf.put(code, kind);
        }
      }
      return Map.copyOf(kindOf);
    }
  }
}
