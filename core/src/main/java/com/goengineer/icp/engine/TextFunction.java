package com.goengineer.icp.engine;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A pure function from one text to another that SQL steps call by name; the way for what must be
 * the same on every engine (keys of names, canonical spellings).
 *
 * @param name its name in SQL, lower snake case
 * @param body total, deterministic, thread-safe; is not called for NULL, whose result is NULL
 */
public record TextFunction(String name, Body body) implements Serializable {

  /** The function itself; serialisable because a cluster ships it to its executors. */
  @FunctionalInterface
  public interface Body extends Serializable {
    @Nullable String apply(String text);
  }
}
