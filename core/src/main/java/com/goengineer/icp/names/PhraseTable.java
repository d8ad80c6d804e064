package com.goengineer.icp.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one or more words, each with a value, found at the end or at the start of a list of
 * words. The longest phrase wins. O(words of the phrase) per search, no allocation.
 */
final class PhraseTable {
  /** What a search found. */
  record Hit(String value, int words) {}

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private @Nullable Hit hit;
  }

  private final Node forwards = new Node();
  private final Node backwards = new Node();

  /** Adds a phrase; one that is already there keeps its value (earlier lines rank higher). */
  void add(List<String> phrase, String value) {
    Hit hit = new Hit(value, phrase.size());
    put(forwards, phrase, hit);
    put(backwards, phrase.reversed(), hit);
  }

  /**
   * The longest phrase that ends right before {@code end} and starts no earlier than {@code from}.
   */
  @Nullable Hit endingAt(List<String> words, int from, int end) {
    Node node = backwards;
    Hit longest = null;
    for (int at = end - 1; at >= from; at--) {
      node = node.next.get(words.get(at));
      if (node == null) {
        break;
      }
      longest = node.hit == null ? longest : node.hit;
    }
    return longest;
  }

  /** The longest phrase that starts at {@code from} and ends no later than {@code end}. */
  @Nullable Hit startingAt(List<String> words, int from, int end) {
    Node node = forwards;
    Hit longest = null;
    for (int at = from; at < end; at++) {
      node = node.next.get(words.get(at));
      if (node == null) {
        break;
      }
      longest = node.hit == null ? longest : node.hit;
    }
    return longest;
  }

  private static void put(Node root, List<String> phrase, Hit hit) {
    Node node = root;
    for (String word : phrase) {
      node = node.next.computeIfAbsent(word, key -> new Node());
    }
    if (node.hit == null) {
      node.hit = hit;
    }
  }
}
