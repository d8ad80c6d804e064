package com.goengineer.icp.dashboard.imports;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One draft for each who signs in, out of the others' sight. Thread-safe. */
public final class ImportDrafts implements AutoCloseable {
  private final Map<String, ImportDraft> drafts = new ConcurrentHashMap<>();

  /** The draft of somebody, by the name that was signed in with; empty at first. */
  public ImportDraft of(String name) {
    return drafts.computeIfAbsent(name, unknown -> new ImportDraft());
  }

  /** Removes the temporary folders. */
  @Override
  public void close() {
    drafts.values().forEach(ImportDraft::close);
  }
}
