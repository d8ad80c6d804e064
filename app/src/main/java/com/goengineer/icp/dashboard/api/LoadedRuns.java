package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunPopulation;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.whatif.WhatIf;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Runs of the workspace held in memory: the newest few that were asked for. A run is immutable, so
 * what was loaded stays true. Each is loaded once, whoever asks. Thread-safe.
 */
final class LoadedRuns {
  private static final int KEPT = 3;

  private final Workspace workspace;
  private final Map<String, CompletableFuture<LoadedRun>> loaded =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(
            Map.Entry<String, CompletableFuture<LoadedRun>> eldest) {
          return size() > KEPT;
        }
      };

  LoadedRuns(Workspace workspace) {
    this.workspace = workspace;
  }

  /** A run and its numbers. */
  record LoadedRun(Run run, WhatIf whatIf) {}

  /**
   * The run of an ID, or "current".
   *
   * @throws UnusableFile when there is none
   */
  Run run(String id) {
    if (!id.equals("current")) {
      return workspace.run(id);
    }
    return workspace
        .current()
        .orElseThrow(
            () -> new UnusableFile("Nothing has been scored yet: import your files first."));
  }

  /** The numbers of a run; the first to ask waits while they are read. */
  LoadedRun get(String id) {
    Run run = run(id);
    CompletableFuture<LoadedRun> mine = new CompletableFuture<>();
    CompletableFuture<LoadedRun> first;
    synchronized (this) {
      first = loaded.putIfAbsent(run.id(), mine);
    }
    if (first != null) {
      return join(first);
    }
    try {
      mine.complete(new LoadedRun(run, new WhatIf(RunPopulation.read(run))));
    } catch (RuntimeException e) {
      synchronized (this) {
        loaded.remove(run.id());
      }
      mine.completeExceptionally(e);
    }
    return join(mine);
  }

  /**
   * Reads the current run in the background, so that the first page need not wait for all of it.
   * What goes wrong is said to whoever asks for the run.
   */
  void readAhead() {
    Thread.ofVirtual()
        .start(() -> {
          try {
            get("current");
          } catch (RuntimeException e) {
            // not scored yet, or damaged: whoever asks is told
          }
        });
  }

  private static LoadedRun join(CompletableFuture<LoadedRun> loading) {
    try {
      return loading.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
