package com.goengineer.icp.readers.cells;

/** Text that lost characters on its way: bytes that cannot be decoded, and zero bytes. */
final class DamagedText {
  /** What stands for bytes that are no text in the encoding of the file. */
  private static final char REPLACEMENT = '\uFFFD';

  private DamagedText() {}

  static boolean is(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || c == REPLACEMENT) {
        return true;
      }
    }
    return false;
  }
}
