package com.goengineer.icp.charts.raster;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** PNG files (ISO/IEC 15948): eight bits a pixel, a palette, no filter, nothing optional. */
final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte BITS = 8;
  private static final byte INDEXED = 3;

  /** The level that costs least; the default is a sixth smaller for three times the time. */
  private static final int COMPRESSION = 2;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream(65_536);

  private PngFile() {}

  static byte[] of(Pixels pixels) {
    PngFile png = new PngFile();
    png.file.writeBytes(SIGNATURE);
    png.chunk("IHDR", header(pixels));
    png.chunk("PLTE", pixels.palette().bytes());
    png.chunk("IDAT", compressed(pixels.rows()));
    png.chunk("IEND", new byte[0]);
    return png.file.toByteArray();
  }

  private static byte[] header(Pixels pixels) {
    ByteBuffer header = ByteBuffer.allocate(13);
    header.putInt(pixels.width()).putInt(pixels.height());
    return header.put(BITS).put(INDEXED).array();
  }

  private static byte[] compressed(byte[] rows) {
    ByteArrayOutputStream result = new ByteArrayOutputStream(rows.length / 16);
    Deflater deflater = new Deflater(COMPRESSION);
    deflater.setInput(rows);
    deflater.finish();
    byte[] part = new byte[16_384];
    while (!deflater.finished()) {
      result.write(part, 0, deflater.deflate(part));
    }
    deflater.end();
    return result.toByteArray();
  }

  private void chunk(String type, byte[] data) {
    byte[] tag = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(tag);
    sum.update(data);
    file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    file.writeBytes(tag);
    file.writeBytes(data);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
