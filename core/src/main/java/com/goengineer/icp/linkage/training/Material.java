package com.goengineer.icp.linkage.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** The words that invented names are made of, drawn with a seeded random generator. */
final class Material {
  /** A city with its region; state is "" outside the US and Canada. */
  record City(String name, String state, String stateName, String country) {}

  private final Map<String, List<String>> words = new HashMap<>();
  private final List<City> cities = new ArrayList<>();
  private final Random random;

  Material(Random random) {
    this.random = random;
    for (String[] line : lines("material.tsv")) {
      words.put(line[0], values(line[0], line[1]));
    }
    for (String[] line : lines("cities.tsv")) {
      City city = new City(line[0], line[1], line[2], line[3]);
      for (int n = Integer.parseInt(line[4]); n > 0; n--) {
        cities.add(city);
      }
    }
  }

  /** True with a probability. */
  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** 0 .. bound-1. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A word of a kind, in title case. */
  String word(String kind) {
    return title(pick(kind));
  }

  /** An entry of a kind as it stands. */
  String pick(String kind) {
    List<String> values = all(kind);
    return values.get(random.nextInt(values.size()));
  }

  private List<String> all(String kind) {
    return words.getOrDefault(kind, List.of());
  }

  /** True for a word that companies of any trade add to their names. */
  boolean isGeneral(String word) {
    return all("generic").contains(word.toLowerCase(Locale.ROOT));
  }

  /** One of several. */
  String oneOf(String... values) {
    return values[random.nextInt(values.length)];
  }

  /** A city, large ones more often. */
  City city() {
    return cities.get(random.nextInt(cities.size()));
  }

  /** A letter that typing errors put in. */
  char letter() {
    String letters = all("typo").getFirst();
    return letters.charAt(random.nextInt(letters.length()));
  }

  /** A coined word: two or three syllables, sometimes an ending. */
  String coined() {
    StringBuilder word = new StringBuilder();
    int syllables = 2 + random.nextInt(2);
    for (int n = 0; n < syllables; n++) {
      word.append(pick("syllable"));
    }
    if (chance(0.4)) {
      word.append(pick("ending"));
    }
    return title(word.toString());
  }

  /** First letters in upper case, the small words of names excepted. */
  static String title(String text) {
    StringBuilder titled = new StringBuilder(text.length());
    for (String word : text.split(" ")) {
      titled.append(titled.isEmpty() ? "" : " ");
      boolean small = List.of("of", "de", "di", "and", "the", "at", "in").contains(word);
      titled.append(
          small || word.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return titled.toString();
  }

  /**
   * Entries are separated by commas where they have several words, else by blanks; "60 x" is x
   * sixty times.
   */
  private static List<String> values(String kind, String text) {
    boolean phrases = text.indexOf(',') >= 0;
    boolean weighted = List.of("industry", "institution", "form").contains(kind);
    List<String> values = new ArrayList<>();
    for (String value : text.split(phrases ? "," : " ")) {
      int blank = value.indexOf(' ');
      int times = weighted ? Integer.parseInt(value.substring(0, blank)) : 1;
      for (int n = 0; n < times; n++) {
        values.add(weighted ? value.substring(blank + 1) : value);
      }
    }
    return values;
  }

  private static List<String[]> lines(String resource) {
    try (InputStream stream = Material.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("resource " + resource + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
