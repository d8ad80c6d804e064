package com.goengineer.icp.jobs;

import com.goengineer.icp.scoring.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/** Which code made a run: the version, and a checksum of the packaged classes. */
public final class CodeVersion {
  private static final String VERSION = "0.1.0";

  private CodeVersion() {}

  /** As in {@code 0.1.0+3f9a1c2b}; {@code 0.1.0+unpackaged} when run from a build's classes. */
  public static String current() {
    Optional<Path> app = jarOf(CodeVersion.class);
    Optional<Path> core = jarOf(Model.class);
    if (app.isEmpty() || core.isEmpty()) {
      return VERSION + "+unpackaged";
    }
    CRC32 both = new CRC32(); // tells builds apart, and is fast before anything is compiled
    add(both, app.get());
    add(both, core.get());
    return VERSION + "+" + HexFormat.of().toHexDigits((int) both.getValue());
  }

  private static void add(CRC32 checksum, Path jar) {
    try {
      checksum.update(Files.readAllBytes(jar));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> jarOf(Class<?> type) {
    try {
      Path place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(place) ? Optional.of(place) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
