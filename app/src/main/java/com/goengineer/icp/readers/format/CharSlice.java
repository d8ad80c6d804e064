package com.goengineer.icp.readers.format;

import java.util.Arrays;

/**
 * A stretch of a character array that is reused from cell to cell, so that reading allocates
 * nothing.
 */
final class CharSlice implements CharSequence {
  private char[] characters;
  private int start;
  private int length;

  CharSlice(int capacity) {
    characters = new char[capacity];
  }

  /** Points at characters that belong to somebody else. */
  CharSlice wrap(char[] source, int from, int count) {
    characters = source;
    start = from;
    length = count;
    return this;
  }

  /** Points at a part of another slice. */
  CharSlice view(CharSlice other, int from, int count) {
    return wrap(other.characters, other.start + from, count);
  }

  /** Empties a slice that owns its characters. */
  void clear() {
    length = 0;
  }

  /** Appends to a slice that owns its characters. */
  void append(char[] source, int from, int count) {
    if (length + count > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(2 * characters.length, length + count));
    }
    System.arraycopy(source, from, characters, length, count);
    length += count;
  }

  void appendAscii(byte[] source, int from, int count) {
    if (length + count > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(2 * characters.length, length + count));
    }
    for (int i = 0; i < count; i++) {
      characters[length + i] = (char) source[from + i];
    }
    length += count;
  }

  void append(char character) {
    if (length == characters.length) {
      characters = Arrays.copyOf(characters, 2 * length);
    }
    characters[length++] = character;
  }

  void append(String text) {
    append(text.toCharArray(), 0, text.length());
  }

  void replaceBy(String text) {
    clear();
    append(text);
  }

  String substring(int from, int to) {
    return new String(characters, start + from, to - from);
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return characters[start + index];
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return substring(from, to);
  }

  @Override
  public String toString() {
    return new String(characters, start, length);
  }
}
