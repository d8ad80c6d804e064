package com.goengineer.icp.readers.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The names in an XML part, each as one string without its prefix, found by its bytes so that a
 * name that was seen before costs nothing.
 */
final class XmlNames {
  private static final int MAXIMUM_BYTES = 1000;

  private byte[][] keys = new byte[64][];
  private String[] names = new String[64];
  private int size;
  private byte[] current = new byte[64];

  /** Reads a name; the byte behind it is not passed. */
  String read(XmlInput in) throws IOException {
    int length = 0;
    int hash = 0;
    for (int next = in.readInName(); next != XmlInput.END; next = in.readInName()) {
      if (next == ':') {
        length = 0;
        hash = 0;
      } else {
        if (length == current.length) {
          current = Arrays.copyOf(current, 2 * length);
        }
        current[length++] = (byte) next;
        hash = 31 * hash + next;
      }
    }
    if (length == 0 || length > MAXIMUM_BYTES) {
      throw new IOException("a name is missing or too long");
    }
    return find(length, hash);
  }

  /** Passes a name; true when it is {@code expected}, whatever its prefix. */
  static boolean passes(XmlInput in, String expected) throws IOException {
    int length = 0;
    boolean equal = true;
    for (int next = in.readInName(); next != XmlInput.END; next = in.readInName()) {
      if (next == ':') {
        length = 0;
        equal = true;
      } else {
        equal &= length < expected.length() && (expected.charAt(length) == next || next >= 0x80);
        length++;
      }
    }
    return equal && length >= expected.length();
  }

  private String find(int length, int hash) {
    int mask = keys.length - 1;
    int slot = (hash ^ (hash >>> 16)) & mask;
    while (names[slot] != null) {
      byte[] key = keys[slot];
      if (Arrays.equals(key, 0, key.length, current, 0, length)) {
        return names[slot];
      }
      slot = (slot + 1) & mask;
    }
    keys[slot] = Arrays.copyOf(current, length);
    names[slot] = new String(current, 0, length, StandardCharsets.UTF_8);
    String name = names[slot];
    size++;
    if (2 * size > keys.length) {
      grow();
    }
    return name;
  }

  private void grow() {
    byte[][] oldKeys = keys;
    String[] oldNames = names;
    keys = new byte[2 * oldKeys.length][];
    names = new String[2 * oldNames.length];
    int mask = keys.length - 1;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNames[i] != null) {
        int hash = 0;
        for (byte next : oldKeys[i]) {
          hash = 31 * hash + (next & 0xFF);
        }
        int slot = (hash ^ (hash >>> 16)) & mask;
        while (names[slot] != null) {
          slot = (slot + 1) & mask;
        }
        keys[slot] = oldKeys[i];
        names[slot] = oldNames[i];
      }
    }
  }
}
