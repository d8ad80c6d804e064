package com.goengineer.icp.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts as small integers, in order of first sight; 0 is the empty text. Not thread-safe. */
final class Dictionary {
  /** The code of "". */
  static final int EMPTY = 0;

  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  Dictionary() {
    code("");
  }

  /** The code of a text, a new one when it was never seen. */
  int code(String text) {
    Integer next = texts.size();
    Integer known = codes.putIfAbsent(text, next);
    if (known == null) {
      texts.add(text);
      return next;
    }
    return known;
  }

  /** The code of a text, or {@link #EMPTY} when it was never seen. */
  int known(String text) {
    return codes.getOrDefault(text, EMPTY);
  }

  /** The text of a code. */
  String text(int code) {
    return texts.get(code);
  }

  /** Number of codes. */
  int size() {
    return texts.size();
  }
}
