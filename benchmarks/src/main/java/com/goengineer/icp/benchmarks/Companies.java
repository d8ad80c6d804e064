package com.goengineer.icp.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded, invented names of companies, and other spellings of them. */
final class Companies {
  private static final String[] FIRST = {
    "Alder", "Brook", "Cobalt", "Delta", "Ember", "Fjord", "Granite", "Harbor", "Iron", "Juniper"
  };
  private static final String[] SECOND = {
    "Dynamics", "Tooling", "Medical", "Aerospace", "Robotics", "Plastics", "Design", "Castings"
  };
  private static final String[] FORM = {"Inc.", "LLC", "GmbH", "Corp", "Ltd", ""};

  private Companies() {}

  /** Distinct names. */
  static List<String> names(int count) {
    SplittableRandom random = new SplittableRandom(7);
    List<String> names = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      names.add(
          "%s%s %s %d %s"
              .formatted(
                  pick(FIRST, random),
                  pick(FIRST, random),
                  pick(SECOND, random),
                  number,
                  pick(FORM, random))
              .strip());
    }
    return names;
  }

  /** Each name with one letter left out. */
  static List<String> misspelt(List<String> names) {
    SplittableRandom random = new SplittableRandom(8);
    List<String> misspelt = new ArrayList<>();
    for (String name : names) {
      int at = random.nextInt(name.length() / 2);
      misspelt.add(name.substring(0, at) + name.substring(at + 1));
    }
    return misspelt;
  }

  private static String pick(String[] words, SplittableRandom random) {
    return words[random.nextInt(words.length)];
  }
}
