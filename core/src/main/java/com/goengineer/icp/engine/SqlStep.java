package com.goengineer.icp.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A named piece of SQL in the common subset of all engines: one or more statements.
 *
 * @param name says what it makes: "account_sales"
 * @param statements without their closing semicolons
 */
public record SqlStep(String name, List<String> statements) {

  public SqlStep {
    statements = List.copyOf(statements);
  }

  /** Reads {@code <name>.sql} beside this class; a line of only {@code ;} ends a statement. */
  public static SqlStep named(String name) {
    try (InputStream in = SqlStep.class.getResourceAsStream(name + ".sql")) {
      if (in == null) {
        throw new IllegalArgumentException("no SQL step " + name);
      }
      return of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Splits a script at lines that hold only a semicolon. */
  public static SqlStep of(String name, String script) {
    return new SqlStep(
        name,
        Arrays.stream(script.split("\n;(\n|$)", -1))
            .map(String::strip)
            .filter(statement -> !statement.isEmpty())
            .toList());
  }
}
