package com.goengineer.icp.pipeline;

import com.goengineer.icp.engine.TextFunction;
import com.goengineer.icp.names.NameStandardizer;
import org.jspecify.annotations.Nullable;

/** The SQL function {@code name_key}: {@link NameStandardizer#key}, unknown for a blank name. */
record NameKey() implements TextFunction.Body {
  private static final NameStandardizer NAMES = new NameStandardizer();

  @Override
  public @Nullable String apply(String name) {
    String key = NAMES.key(name);
    return key.isEmpty() ? null : key;
  }
}
