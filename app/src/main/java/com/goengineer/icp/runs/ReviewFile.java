package com.goengineer.icp.runs;

import com.goengineer.icp.linkage.Evidence;
import com.goengineer.icp.linkage.HighlightedWord;
import com.goengineer.icp.pipeline.ReviewPair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * review.jsonl of a run: the pairs that people should look at, one JSON object a line, most at
 * stake first, then the audit.
 */
public final class ReviewFile {
  /** Name of the file in a run. */
  public static final String NAME = "review.jsonl";

  private ReviewFile() {}

  static void write(List<ReviewPair> pairs, Path file) {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (ReviewPair pair : pairs) {
        out.write(Json.compact(tree(pair)));
        out.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> tree(ReviewPair pair) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("question", pair.question().name().toLowerCase(Locale.ROOT));
    tree.put("source", pair.source());
    tree.put("party", side(pair.party()));
    tree.put("account", side(pair.account()));
    tree.put("probability", pair.probability());
    tree.put("reason", pair.reason());
    tree.put("lines", pair.stakes().lines());
    tree.put("gp", money(pair.stakes().gpCents()));
    tree.put("revenue", money(pair.stakes().revenueCents()));
    tree.put("at_stake", pair.stakes().atStake());
    tree.put("evidence", pair.evidence());
    tree.put("others", pair.others());
    return tree;
  }

  private static BigDecimal money(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  private static Map<String, Object> side(ReviewPair.Side side) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", side.id());
    tree.put("name", side.name());
    tree.put("place", side.place());
    List<Object> words = new ArrayList<>();
    for (HighlightedWord word : side.words()) {
      words.add(List.of(word.text(), word.state().name().toLowerCase(Locale.ROOT)));
    }
    tree.put("words", words);
    return tree;
  }

  /**
   * The queue of a run, in the order in which it should be worked on.
   *
   * @throws UnusableFile when the run has none, or it is damaged
   */
  public static List<ReviewPair> read(Run run) {
    Path file = run.file(NAME);
    if (!Files.exists(file)) {
      throw new UnusableFile(
          file + " is missing: the run was made before there was a queue. Run again.");
    }
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .map(line -> pair(Json.parse(file, line)))
          .toList();
    } catch (IOException e) {
      throw new UnusableFile(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static ReviewPair pair(JsonNode tree) {
    return new ReviewPair(
        ReviewPair.Question.valueOf(upper(tree.path("question"))),
        tree.path("source").asString(),
        side(tree.path("party")),
        side(tree.path("account")),
        tree.path("probability").asDouble(),
        tree.path("reason").asString(),
        new ReviewPair.Stakes(
            tree.path("lines").asLong(),
            cents(tree.path("gp")),
            cents(tree.path("revenue")),
            tree.path("at_stake").asDouble()),
        items(tree.path("evidence")),
        others(tree.path("others")));
  }

  private static ReviewPair.Side side(JsonNode tree) {
    List<HighlightedWord> words = new ArrayList<>();
    for (JsonNode word : tree.path("words")) {
      words.add(
          new HighlightedWord(
              word.path(0).asString(), HighlightedWord.State.valueOf(upper(word.path(1)))));
    }
    return new ReviewPair.Side(
        tree.path("id").asString(),
        tree.path("name").asString(),
        tree.path("place").asString(),
        words);
  }

  private static List<Evidence.Item> items(JsonNode tree) {
    List<Evidence.Item> items = new ArrayList<>();
    tree.forEach(item ->
        items.add(
            new Evidence.Item(item.path("label").asString(), item.path("points").asDouble())));
    return items;
  }

  private static List<ReviewPair.Other> others(JsonNode tree) {
    List<ReviewPair.Other> others = new ArrayList<>();
    tree.forEach(other ->
        others.add(
            new ReviewPair.Other(
                other.path("id").asString(),
                other.path("name").asString(),
                other.path("probability").asDouble())));
    return others;
  }

  private static String upper(JsonNode text) {
    return text.asString().toUpperCase(Locale.ROOT);
  }

  private static long cents(JsonNode money) {
    return new BigDecimal(money.asString()).movePointRight(2).longValueExact();
  }
}
