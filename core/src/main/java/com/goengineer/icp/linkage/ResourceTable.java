package com.goengineer.icp.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a table that is shipped on the class path next to this package. */
final class ResourceTable {
  private ResourceTable() {}

  /**
   * Lines without comments ("#") and blank lines, split at tabs.
   *
   * @throws IllegalStateException if the resource is missing: the build is broken then
   */
  static List<String[]> read(String resource) {
    try (InputStream stream = ResourceTable.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("resource " + resource + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
