package com.goengineer.icp.readers.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Counts over all bytes of a file from which the encoding of its text follows.
 *
 * <p>A byte order mark decides. Without one, every second byte being 0 means UTF-16. Otherwise it
 * is UTF-8 unless malformed sequences outnumber the well-formed ones beyond ASCII: then it is
 * windows-1252, the encoding of Excel's "CSV" on Western Windows. A few damaged bytes in a UTF-8
 * file therefore do not spoil the rest of it.
 */
final class TextStatistics {
  /** The encoding of old Western Windows programs. */
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final byte[] head = new byte[4];
  private long bytes;
  private long zerosAtEven;
  private long zerosAtOdd;
  private long controls;
  private long wellFormed;
  private long malformed;
  private int continuationsDue;

  /** Adds the next bytes of the file. */
  void add(byte[] buffer, int count) {
    for (int i = 0; i < count; i++) {
      byte next = buffer[i];
      if (bytes < head.length) {
        head[(int) bytes] = next;
      }
      if (next < 0 || continuationsDue > 0) {
        addBeyondAscii(next);
      } else if (next < ' ') {
        addControl(next);
      }
      bytes++;
    }
  }

  private void addControl(byte next) {
    if (next == 0 && (bytes & 1) == 0) {
      zerosAtEven++;
    } else if (next == 0) {
      zerosAtOdd++;
    } else if (next != '\t' && next != '\n' && next != '\r' && next != '\f') {
      controls++;
    }
  }

  private void addBeyondAscii(byte next) {
    boolean continuation = (next & 0xC0) == 0x80;
    if (continuationsDue > 0 && continuation) {
      continuationsDue--;
      wellFormed += continuationsDue == 0 ? 1 : 0;
      return;
    }
    malformed += continuationsDue > 0 ? 1 : 0;
    continuationsDue = continuationsAfter(next);
    malformed += next < 0 && continuationsDue == 0 ? 1 : 0;
  }

  private static int continuationsAfter(byte first) {
    int value = first & 0xFF;
    if (value >= 0xC2 && value <= 0xDF) {
      return 1;
    }
    if (value >= 0xE0 && value <= 0xEF) {
      return 2;
    }
    return value >= 0xF0 && value <= 0xF4 ? 3 : 0;
  }

  /** True when so many bytes are control characters that this is no text. */
  boolean looksBinary() {
    boolean wide = charset().name().startsWith("UTF-16");
    long zeros = wide ? 0 : zerosAtEven + zerosAtOdd;
    return 20 * (controls + zeros) > bytes;
  }

  /** The encoding that fits the bytes best. */
  Charset charset() {
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(0xFF, 0xFE) || (4 * zerosAtOdd > bytes && zerosAtEven * 8 < zerosAtOdd)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(0xFE, 0xFF) || (4 * zerosAtEven > bytes && zerosAtOdd * 8 < zerosAtEven)) {
      return StandardCharsets.UTF_16BE;
    }
    return malformed > wellFormed ? WINDOWS_1252 : StandardCharsets.UTF_8;
  }

  private boolean startsWith(int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes <= i || (head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
