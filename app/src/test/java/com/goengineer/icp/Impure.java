package com.goengineer.icp;

import java.io.File;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** What core must not be: one breach each, to see that the rule finds it. */
final class Impure {
  private Impure() {}

  static final class ReadsAFile {
    boolean isThere() {
      return new File("data").exists();
    }
  }

  static final class AsksForTheDay {
    Supplier<LocalDate> today() {
      return () -> LocalDate.now(ZoneOffset.UTC);
    }
  }

  static final class AsksTheEnvironment {
    Supplier<Map<String, String>> environment() {
      return System::getenv;
    }
  }

  static final class DrawsWithoutSeed {
    int draw() {
      return ThreadLocalRandom.current().nextInt();
    }
  }

  static final class HandsOnAClock {
    long millis(Clock clock) {
      return clock.millis();
    }
  }
}
