package com.goengineer.icp.readers;

import com.goengineer.icp.readers.format.SheetName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * What stands for a sheet's name and its header row, so that a decision about one file holds for
 * the next export of the same kind. Order of the columns, case, white space and punctuation of the
 * headers do not matter.
 */
final class HeaderFingerprint {
  private static final int DIGITS = 16;

  private HeaderFingerprint() {}

  /** The fingerprint: 16 hexadecimal digits of a SHA-256. */
  static String of(SheetName sheet, List<String> headers) {
    String text =
        sheet.name().strip().toLowerCase(Locale.ROOT)
            + "\n"
            + String.join(
                "\n",
                headers.stream()
                    .map(HeaderName::normal)
                    .filter(header -> !header.isEmpty())
                    .sorted()
                    .toList());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
