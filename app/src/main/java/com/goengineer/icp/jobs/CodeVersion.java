package com.goengineer.icp.jobs;

import com.goengineer.icp.runs.Hashes;
import com.goengineer.icp.scoring.Model;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which code made a run: the version, and a hash of the packaged classes. */
public final class CodeVersion {
  private static final String VERSION = "0.1.0";
  private static final int DIGITS = 8;

  private CodeVersion() {}

  /** As in {@code 0.1.0+3f9a1c2b}; {@code 0.1.0+unpackaged} when run from a build's classes. */
  public static String current() {
    Optional<Path> app = jarOf(CodeVersion.class);
    Optional<Path> core = jarOf(Model.class);
    if (app.isEmpty() || core.isEmpty()) {
      return VERSION + "+unpackaged";
    }
    String both = Hashes.ofFile(app.get()) + Hashes.ofFile(core.get());
    return VERSION + "+" + Hashes.ofText(both).substring(0, DIGITS);
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
