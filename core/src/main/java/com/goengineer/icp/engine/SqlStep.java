package com.goengineer.icp.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A named query in the common subset of all engines; running it makes the table of its name.
 *
 * @param name names the step and the table it makes: "account_sales"
 * @param query one SELECT
 */
public record SqlStep(String name, String query) {

  /**
   * Reads the resource {@code <name>.sql} beside this class.
   *
   * @throws IllegalArgumentException when there is no such step
   */
  public static SqlStep named(String name) {
    try (InputStream in = SqlStep.class.getResourceAsStream(name + ".sql")) {
      if (in == null) {
        throw new IllegalArgumentException("no SQL step " + name);
      }
      return new SqlStep(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
