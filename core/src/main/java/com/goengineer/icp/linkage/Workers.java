package com.goengineer.icp.linkage;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Runs independent pieces of work on a fixed number of threads. Every piece writes to its own
 * place, so the number of threads cannot change a result.
 */
final class Workers implements AutoCloseable {
  private static final int PIECE = 256;

  private final ForkJoinPool pool;
  private final int threads;

  Workers(int threads) {
    this.threads = threads;
    this.pool = new ForkJoinPool(threads);
  }

  /** Calls the body for 0 .. count-1. */
  void forEach(int count, IntConsumer body) {
    forPieces(
        count,
        (from, end) -> {
          for (int at = from; at < end; at++) {
            body.accept(at);
          }
        });
  }

  /** Calls the body for consecutive ranges that cover 0 .. count-1. */
  void forPieces(int count, Piece body) {
    int pieces = (count + PIECE - 1) / PIECE;
    IntConsumer run = piece -> body.run(piece * PIECE, Math.min(count, (piece + 1) * PIECE));
    if (threads == 1) {
      IntStream.range(0, pieces).forEach(run);
    } else {
      pool.submit(() -> IntStream.range(0, pieces).parallel().forEach(run)).join();
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  /** A range of work. */
  @FunctionalInterface
  interface Piece {
    void run(int from, int end);
  }
}
