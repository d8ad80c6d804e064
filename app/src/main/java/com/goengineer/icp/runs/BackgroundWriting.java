package com.goengineer.icp.runs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Writes a part of a run beside everything else. Closing waits for the end, so that nobody writes
 * into a folder that is being removed.
 */
public final class BackgroundWriting implements AutoCloseable {
  private final CompletableFuture<Void> writing;

  /**
   * Begins at once.
   *
   * @param work writes files that nobody else writes or reads meanwhile
   */
  public BackgroundWriting(Runnable work) {
    writing = CompletableFuture.runAsync(work);
  }

  /**
   * Waits until all is written.
   *
   * @throws RuntimeException whatever kept it from being written
   */
  public void await() {
    try {
      writing.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void close() {
    writing.exceptionally(failure -> null).join();
  }
}
