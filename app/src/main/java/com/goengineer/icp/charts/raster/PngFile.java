package com.goengineer.icp.charts.raster;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** PNG (ISO/IEC 15948) with eight bits each of red, green, blue, and nothing optional. */
final class PngFile {
  private static final byte[] SIGNATURE = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'
  };
  private static final byte TRUE_COLOUR = 2;

  /** "Up": each byte as the difference to the row above. Our pictures are tall runs of one colour. */
  private static final byte FILTER_UP = 2;

  private static final int COMPRESSION = 3;

  private PngFile() {}

  static byte[] of(Pixels pixels) {
    ByteArrayOutputStream file = new ByteArrayOutputStream(65_536);
    file.writeBytes(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13);
    header.putInt(pixels.width()).putInt(pixels.height()).put((byte) 8).put(TRUE_COLOUR);
    chunk(file, "IHDR", header.array(), 13);
    byte[] rows = filtered(pixels);
    byte[] packed = new byte[rows.length + 1024];
    Deflater deflater = new Deflater(COMPRESSION);
    deflater.setInput(rows);
    deflater.finish();
    int size = deflater.deflate(packed);
    deflater.end();
    chunk(file, "IDAT", packed, size);
    chunk(file, "IEND", new byte[0], 0);
    return file.toByteArray();
  }

  private static byte[] filtered(Pixels pixels) {
    byte[] rows = new byte[pixels.height() * (1 + 3 * pixels.width())];
    int at = 0;
    for (int y = 0; y < pixels.height(); y++) {
      rows[at++] = FILTER_UP;
      for (int x = 0; x < pixels.width(); x++) {
        int above = y == 0 ? 0 : pixels.at(x, y - 1);
        int here = pixels.at(x, y);
        if (here != above) {
          rows[at] = (byte) ((here >> 16) - (above >> 16));
          rows[at + 1] = (byte) ((here >> 8) - (above >> 8));
          rows[at + 2] = (byte) (here - above);
        }
        at += 3;
      }
    }
    return rows;
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] data, int size) {
    byte[] tag = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(tag);
    sum.update(data, 0, size);
    file.writeBytes(ByteBuffer.allocate(4).putInt(size).array());
    file.writeBytes(tag);
    file.write(data, 0, size);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
