package com.goengineer.icp.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * The JSON form of plain values (maps, lists, texts, numbers): two spaces, line feed, members in
 * the order given, doubles as in the CSV, decimals as strings.
 */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .addModule(
              new SimpleModule()
                  .addSerializer(BigDecimal.class, new ToStringSerializer(BigDecimal.class))
                  .addSerializer(Double.class, new ShortestDouble())
                  .addSerializer(double.class, new ShortestDouble()))
          .build();

  private static final ObjectWriter PRETTY =
      MAPPER
          .writer()
          .with(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private Json() {}

  /** Writes a value and a final line feed. */
  public static void write(Object value, Path file) {
    try {
      Files.writeString(file, pretty(value) + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a value, indented. */
  public static String pretty(Object value) {
    return PRETTY.writeValueAsString(value);
  }

  /** The text of a value on one line. */
  public static String compact(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** Reads a file as maps, lists, texts and numbers; see {@link #read}. */
  static Object tree(Path file) {
    return plain(read(file));
  }

  /** A node as maps, lists, texts and numbers. */
  static Object plain(JsonNode node) {
    return MAPPER.treeToValue(node, Object.class);
  }

  /** Reads a text; {@code file} is where it comes from, for the message. */
  static JsonNode parse(Path file, String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new UnusableFile(
          file + ": \"" + text + "\" is not JSON (" + e.getOriginalMessage() + ").", e);
    }
  }

  /**
   * Reads a file.
   *
   * @throws UnusableFile when it is missing or is not JSON; the message names it
   */
  public static JsonNode read(Path file) {
    try {
      return MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UnusableFile(file + " cannot be read: " + e.getMessage(), e);
    } catch (JacksonException e) {
      throw new UnusableFile(
          "%s, line %s: this is not JSON (%s). Restore the file, or delete it to start anew."
              .formatted(file, String.valueOf(e.getLocation().getLineNr()), e.getOriginalMessage()),
          e);
    }
  }
}
