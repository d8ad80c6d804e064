package com.goengineer.icp.readers.format;

import com.goengineer.icp.sources.SourceFormat;
import com.goengineer.icp.sources.SourceRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Looks at every byte of a file once: its hash, its format, its encoding. */
public final class FileProbe {
  private static final int BUFFER_BYTES = 1 << 16;

  private final MessageDigest digest = sha256();
  private final TextStatistics statistics = new TextStatistics();
  private byte[] head = new byte[0];
  private boolean mayBeText;

  private FileProbe() {}

  /**
   * Probes a file by its content.
   *
   * @throws SourceRefused when it cannot be read
   */
  public static SourceFile probe(Path path) {
    FileProbe probe = new FileProbe();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(path)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        probe.add(buffer, count);
      }
    } catch (IOException e) {
      throw new SourceRefused(
          path.getFileName() + " cannot be read (" + e.getMessage() + "). Check its permissions.",
          e);
    }
    Content content = ContentSniffer.sniff(path, probe.head, probe.statistics);
    String hash = HexFormat.of().formatHex(probe.digest.digest());
    return new SourceFile(path, hash, content, probe.statistics.charset());
  }

  private void add(byte[] buffer, int count) {
    if (head.length == 0) {
      head = Arrays.copyOf(buffer, count);
      mayBeText = ContentSniffer.mayBeText(head);
    }
    digest.update(buffer, 0, count);
    if (mayBeText) {
      statistics.add(buffer, count);
    }
  }

  /** The same file, read in the format that config.toml gives. */
  public static SourceFile forced(SourceFile file, SourceFormat format) {
    return new SourceFile(
        file.path(), file.sha256(), new Content.Supported(format), file.charset());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
