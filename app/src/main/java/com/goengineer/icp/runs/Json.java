package com.goengineer.icp.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
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

  /** So much of a damaged text is shown. */
  private static final int SHOWN = 40;

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
  static Object tree(Path file, String advice) {
    return plain(read(file, advice));
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
          file
              + ", the entry that begins "
              + quoted(text)
              + ": this is not one whole JSON object. Delete the line, or restore the file.",
          e);
    }
  }

  /** Whether a text is one whole JSON object. */
  static boolean isWhole(String text) {
    return objectIn(text).isPresent();
  }

  /** The JSON object that a text is; empty when it is another value, damaged or not whole. */
  static Optional<JsonNode> objectIn(String text) {
    try {
      return Optional.of(MAPPER.readTree(text)).filter(JsonNode::isObject);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads a file.
   *
   * @param advice what to do when it is damaged, a sentence
   * @throws UnusableFile when it is missing or is no JSON object; the message names it
   */
  public static JsonNode read(Path file, String advice) {
    String text = text(file, advice);
    try {
      JsonNode tree = MAPPER.readTree(text);
      if (!tree.isObject()) {
        throw new UnusableFile(
            "%s begins %s; expected a JSON object in { }. %s"
                .formatted(file, text.isBlank() ? "and ends empty" : quoted(text), advice));
      }
      return tree;
    } catch (JacksonException e) {
      throw new UnusableFile(file + ", " + damage(text, e) + " " + advice, e);
    }
  }

  private static String text(Path file, String advice) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new UnusableFile(file + " is missing. " + advice, e);
    } catch (CharacterCodingException e) {
      throw new UnusableFile(file + " is not text in UTF-8. " + advice, e);
    } catch (IOException e) {
      throw new UnusableFile(file + " cannot be read. Check its rights. " + advice, e);
    }
  }

  /** Where the text stops being JSON, and what stands there. */
  private static String damage(String text, JacksonException e) {
    int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    List<String> lines = text.lines().toList();
    if (e instanceof UnexpectedEndOfInputException || line > lines.size()) {
      return "line " + lines.size() + ": the file breaks off here, in the middle of a JSON object.";
    }
    String seen = quoted(lines.get(line - 1).strip());
    return "line " + line + ", which begins " + seen + ": this is not JSON.";
  }

  private static String quoted(String text) {
    String first = text.strip().lines().findFirst().orElse("");
    return "\"" + (first.length() <= SHOWN ? first : first.substring(0, SHOWN) + " ...") + "\"";
  }
}
