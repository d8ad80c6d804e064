package com.goengineer.icp.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which code made a run: the version, and a hash of the compiled classes where it was packaged. */
public final class CodeVersion {
  private static final String RESOURCE = "/com/goengineer/icp/code-version.txt";

  private CodeVersion() {}

  /** As in {@code 0.1.0+3f9a1c2b}; {@code +unpackaged} when run from a build's classes. */
  public static String current() {
    try (InputStream in = CodeVersion.class.getResourceAsStream(RESOURCE)) {
      return in == null
          ? "0.1.0+unpackaged"
          : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
