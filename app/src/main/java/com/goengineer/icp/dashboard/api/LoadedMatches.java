package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.runs.MatchReview;
import com.goengineer.icp.runs.Run;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is there to review in the newest few runs that were asked for. Thread-safe. */
final class LoadedMatches {
  private static final int KEPT = 2;

  private final LoadedRuns loaded;
  private final Map<String, MatchReview> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, MatchReview> eldest) {
          return size() > KEPT;
        }
      };

  LoadedMatches(LoadedRuns loaded) {
    this.loaded = loaded;
  }

  /** Those of a run, or of "current"; whoever asks while it is read waits. */
  synchronized MatchReview get(String id) {
    Run run = loaded.run(id);
    MatchReview review = kept.get(run.id());
    if (review == null) {
      review = MatchReview.read(run);
      kept.put(run.id(), review);
    }
    return review;
  }
}
