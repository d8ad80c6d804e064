package com.goengineer.icp.readers;

import com.goengineer.icp.sources.SourceRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same to several things, two at a time, with results in the order of the things. */
final class TwoThreads {
  private TwoThreads() {}

  /**
   * Applies {@code work} to all {@code items}.
   *
   * @throws SourceRefused when any of them is refused, with the reasons of all that are
   */
  static <T, R> List<R> map(List<T> items, Function<T, R> work) {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<R>> futures = new ArrayList<>();
      for (T item : items) {
        futures.add(threads.submit(() -> work.apply(item)));
      }
      return collect(futures);
    }
  }

  private static <R> List<R> collect(List<Future<R>> futures) {
    List<R> results = new ArrayList<>();
    List<SourceRefused> refusals = new ArrayList<>();
    for (Future<R> future : futures) {
      try {
        results.add(future.get());
      } catch (ExecutionException e) {
        refusals.add(refusal(e));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while reading sources", e);
      }
    }
    if (!refusals.isEmpty()) {
      throw joined(refusals);
    }
    return results;
  }

  private static SourceRefused refusal(ExecutionException failure) {
    return switch (failure.getCause()) {
      case SourceRefused refused -> refused;
      case RuntimeException bug -> throw bug;
      case Error error -> throw error;
      case null, default -> throw new IllegalStateException(failure);
    };
  }

  private static SourceRefused joined(List<SourceRefused> refusals) {
    return refusals.size() == 1
        ? refusals.getFirst()
        : new SourceRefused(
            String.join("\n", refusals.stream().map(Throwable::getMessage).toList()),
            refusals.getFirst());
  }
}
