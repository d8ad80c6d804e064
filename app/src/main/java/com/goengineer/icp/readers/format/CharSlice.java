package com.goengineer.icp.readers.format;

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

  /** Empties a slice that owns its characters. */
  void clear() {
    length = 0;
  }

  /** Appends to a slice that owns its characters. */
  void append(char[] source, int from, int count) {
    if (length + count > characters.length) {
      characters =
          java.util.Arrays.copyOf(characters, Math.max(2 * characters.length, length + count));
    }
    System.arraycopy(source, from, characters, length, count);
    length += count;
  }

  void append(char character) {
    append(new char[] {character}, 0, 1);
  }

  void replaceBy(String text) {
    clear();
    append(text.toCharArray(), 0, text.length());
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
    return new String(characters, start + from, to - from);
  }

  @Override
  public String toString() {
    return new String(characters, start, length);
  }
}
