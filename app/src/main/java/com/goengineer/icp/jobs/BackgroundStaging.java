package com.goengineer.icp.jobs;

import com.goengineer.icp.runs.RunFolder;
import com.goengineer.icp.runs.RunInputs;
import com.goengineer.icp.runs.StagedFiles;
import com.goengineer.icp.runs.Workspace;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Writes the staged rows of a run beside everything else: they depend on the inputs alone. Closing
 * waits for the end, so that nobody writes into a folder that is being removed.
 */
final class BackgroundStaging implements AutoCloseable {
  private final CompletableFuture<Void> writing;

  BackgroundStaging(RunFolder folder, RunInputs inputs, Workspace workspace) {
    writing =
        CompletableFuture.runAsync(
            () -> StagedFiles.write(folder, inputs.sources(), inputs.reading(), workspace));
  }

  /**
   * Waits until all is written.
   *
   * @throws RuntimeException whatever kept it from being written
   */
  void await() {
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
