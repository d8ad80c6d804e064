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
public final class AttemptLimits {
  private static final int MOST_KEYS = 10_000;
  private static final Duration WITHIN = Duration.ofMinutes(15);
  private static final int OF_A_NAME = 5;
  private static final int OF_AN_ADDRESS = 20;

  private final int most;
  private final Duration within;
  private final Map<String, Attempts> attempts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
          return size() > MOST_KEYS;
        }
      };

  private AttemptLimits(int most, Duration within) {
    this.most = most;
    this.within = within;
  }

  /** Five for a name within a quarter of an hour. */
  static AttemptLimits ofAName() {
    return new AttemptLimits(OF_A_NAME, WITHIN);
  }

  /** Twenty from an address within a quarter of an hour. */
  public static AttemptLimits ofAnAddress() {
    return new AttemptLimits(OF_AN_ADDRESS, WITHIN);
  }

  /**
   * Too many attempts.
   *
   * @param time how long to wait
   * @param isFirst whether it is the first that is refused since the limit was reached
   */
  public record Wait(Duration time, boolean isFirst) {}

  private static final class Attempts {
    final Deque<Instant> times = new ArrayDeque<>();
    boolean isTold;
  }

  /** Counts an attempt; how long to wait where there were too many, and then it does not count. */
  public synchronized Optional<Wait> begin(String key, Instant now) {
    Attempts known = attempts.computeIfAbsent(key, unknown -> new Attempts());
    Deque<Instant> times = known.times;
    while (!times.isEmpty() && !times.getFirst().plus(within).isAfter(now)) {
      times.removeFirst();
    }
    if (times.size() >= most) {
      boolean isFirst = !known.isTold;
      known.isTold = true;
      return Optional.of(new Wait(Duration.between(now, times.getFirst().plus(within)), isFirst));
    }
    known.isTold = false;
    times.addLast(now);
    return Optional.empty();
  }

  /** The last attempt was a good one and does not count. */
  public synchronized void takeBack(String key) {
    Attempts known = attempts.get(key);
    if (known != null) {
      known.times.pollLast();
    }
  }

  /** All of a key's attempts are forgotten. */
  synchronized void forget(String key) {
    attempts.remove(key);
  }
}
