package com.goengineer.icp.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Collects UTF-8 bytes for a stream; numbers without garbage, since a sample has millions. */
final class ByteBuilder {
  private static final int CAPACITY = 1 << 16;

  private final byte[] bytes = new byte[CAPACITY];
  private final OutputStream out;
  private int length;

  ByteBuilder(OutputStream out) {
    this.out = out;
  }

  ByteBuilder put(char ascii) throws IOException {
    reserve(1);
    bytes[length++] = (byte) ascii;
    return this;
  }

  /** Any text: ASCII on the fast path, the rest through an encoder. */
  ByteBuilder put(String text) throws IOException {
    int size = text.length();
    if (size > CAPACITY / 4) {
      return putEncoded(text);
    }
    reserve(size);
    for (int i = 0; i < size; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return putEncoded(text.substring(i));
      }
      bytes[length++] = (byte) c;
    }
    return this;
  }

  private ByteBuilder putEncoded(String text) throws IOException {
    flush();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  ByteBuilder put(long number) throws IOException {
    reserve(20);
    if (number < 0) {
      bytes[length++] = '-';
    }
    long rest = Math.abs(number);
    int digits = 1;
    for (long power = 10; digits < 19 && rest >= power; power *= 10) {
      digits++;
    }
    length += digits;
    for (int i = 1; i <= digits; i++) {
      bytes[length - i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return this;
  }

  /** An amount in cents as a spreadsheet stores it: 12, 12.5, 12.34. */
  ByteBuilder putAmount(long cents) throws IOException {
    if (cents < 0) {
      put('-');
    }
    put(Math.abs(cents) / 100);
    int rest = (int) (Math.abs(cents) % 100);
    if (rest != 0) {
      put('.').put((char) ('0' + rest / 10));
    }
    return rest % 10 == 0 ? this : put((char) ('0' + rest % 10));
  }

  private void reserve(int size) throws IOException {
    if (length + size > CAPACITY) {
      flush();
    }
  }

  /** Hands everything to the stream. */
  void flush() throws IOException {
    out.write(bytes, 0, length);
    length = 0;
  }
}
