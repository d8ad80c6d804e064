package com.goengineer.icp.readers.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * The inflated bytes of a zip entry: counted against the budget, and checked against the checksum
 * of the archive at the end, which {@link java.util.zip.ZipFile} leaves out.
 */
final class GuardedPart extends FilterInputStream {
  private final ZipEntry entry;
  private final InflateBudget budget;
  private final CRC32 checksum = new CRC32();
  private long inflated;

  GuardedPart(InputStream in, ZipEntry entry, InflateBudget budget) {
    super(in);
    this.entry = entry;
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    if (count > 0) {
      inflated += count;
      checksum.update(buffer, offset, count);
      budget.spend(count, inflated, Math.max(1, entry.getCompressedSize()));
    } else if (count < 0 && entry.getCrc() >= 0 && checksum.getValue() != entry.getCrc()) {
      throw new ZipException("the checksum of " + entry.getName() + " is wrong");
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return read(new byte[(int) Math.min(count, 8192)]);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
