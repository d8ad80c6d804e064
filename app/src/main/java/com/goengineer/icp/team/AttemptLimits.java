package com.goengineer.icp.team;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * So many attempts in so much time, by key. An attempt counts from its beginning, so that many at
 * once are no way around. Forgets the keys that were not used for longest when there are too many.
 * Thread-safe.
 */
final class AttemptLimits {
  private static final int MOST_KEYS = 10_000;

  private final int most;
  private final Duration within;
  private final Map<String, Deque<Instant>> attempts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > MOST_KEYS;
        }
      };

  AttemptLimits(int most, Duration within) {
    this.most = most;
    this.within = within;
  }

  /** Counts an attempt; how long to wait where there were too many, and then it does not count. */
  synchronized Optional<Duration> begin(String key, Instant now) {
    Deque<Instant> times = attempts.computeIfAbsent(key, unknown -> new ArrayDeque<>());
    while (!times.isEmpty() && !times.getFirst().plus(within).isAfter(now)) {
      times.removeFirst();
    }
    if (times.size() >= most) {
      return Optional.of(Duration.between(now, times.getFirst().plus(within)));
    }
    times.addLast(now);
    return Optional.empty();
  }

  /** The last attempt was a good one and does not count. */
  synchronized void takeBack(String key) {
    Deque<Instant> times = attempts.get(key);
    if (times != null) {
      times.pollLast();
    }
  }

  /** All of a key's attempts are forgotten. */
  synchronized void forget(String key) {
    attempts.remove(key);
  }
}
