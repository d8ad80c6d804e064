package com.goengineer.icp.readers.cells;

import java.util.Arrays;

/**
 * Numbers distinct texts from 0 in order of appearance. Looking up a text that is known allocates
 * nothing, whatever kind of {@link CharSequence} holds it. Open addressing, linear probing, at most
 * half full: expected O(length of the text) per look-up.
 */
final class TextDictionary {
  private String[] texts = new String[64];
  private int[] hashes = new int[64];
  private int[] slots = new int[256];
  private int size;

  /** The number of a text, which is added when it is new. */
  int indexOf(CharSequence text) {
    int mask = slots.length - 1;
    int hash = hash(text);
    int slot = spread(hash) & mask;
    while (slots[slot] != 0) {
      int index = slots[slot] - 1;
      if (hashes[index] == hash && equal(texts[index], text)) {
        return index;
      }
      slot = (slot + 1) & mask;
    }
    return add(text.toString(), hash, slot);
  }

  private int add(String text, int hash, int slot) {
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    texts[size] = text;
    hashes[size] = hash;
    size++;
    slots[slot] = size;
    if (2 * size > slots.length) {
      rehash();
    }
    return size - 1;
  }

  private void rehash() {
    slots = new int[4 * slots.length];
    int mask = slots.length - 1;
    for (int index = 0; index < size; index++) {
      int slot = spread(hashes[index]) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = index + 1;
    }
  }

  /** As {@link String#contentEquals}, whose loop over other sequences is several times slower. */
  private static boolean equal(String known, CharSequence text) {
    if (text instanceof String string) {
      return known.equals(string);
    }
    int length = known.length();
    if (length != text.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The hash of {@link String#hashCode}, so that all kinds of sequences meet. */
  private static int hash(CharSequence text) {
    if (text instanceof String string) {
      return string.hashCode();
    }
    int hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }

  String text(int index) {
    return texts[index];
  }

  int size() {
    return size;
  }

  /** All texts in order of their numbers. */
  String[] toArray() {
    return Arrays.copyOf(texts, size);
  }
}
