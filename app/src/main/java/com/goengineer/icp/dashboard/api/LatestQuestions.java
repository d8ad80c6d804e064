package com.goengineer.icp.dashboard.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Knows which question of each page is its newest, so that work on older ones can stop. Pages that
 * have not asked for long are forgotten. Thread-safe.
 */
final class LatestQuestions {
  private static final int PAGES = 256;

  private final Map<String, Long> newest =
      new LinkedHashMap<>(PAGES, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > PAGES;
        }
      };

  /**
   * Notes a question.
   *
   * @param page who asks: any text; "" for a caller whose questions never supersede each other
   * @param number of the question, ascending per page
   * @return whether the same page has asked a newer one since
   */
  BooleanSupplier asked(String page, long number) {
    if (page.isEmpty()) {
      return () -> false;
    }
    synchronized (this) {
      newest.merge(page, number, Math::max);
    }
    return () -> isOlder(page, number);
  }

  private synchronized boolean isOlder(String page, long number) {
    return newest.getOrDefault(page, number) > number;
  }
}
