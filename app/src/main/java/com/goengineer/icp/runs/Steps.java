package com.goengineer.icp.runs;

import com.goengineer.icp.pipeline.Progress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Times the steps of a run and passes their beginnings on. */
public final class Steps implements Progress {
  private static final double NANOS = 1e9;

  private final Progress listener;
  private final LongSupplier nanoTime;
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private String current = "";
  private long since;

  public Steps(Progress listener, LongSupplier nanoTime) {
    this.listener = listener;
    this.nanoTime = nanoTime;
  }

  @Override
  public void begins(String step) {
    end();
    current = step;
    since = nanoTime.getAsLong();
    listener.begins(step);
  }

  /** Ends the step that is running, if any. */
  public void end() {
    if (!current.isEmpty()) {
      double spent = (nanoTime.getAsLong() - since) / NANOS;
      seconds.merge(current, Math.round(spent * 1000) / 1000.0, Double::sum);
      current = "";
    }
  }

  /** Step to seconds, in order. */
  public Map<String, Double> seconds() {
    return seconds;
  }
}
