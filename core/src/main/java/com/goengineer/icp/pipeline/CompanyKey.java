package com.goengineer.icp.pipeline;

import com.goengineer.icp.engine.TextFunction;
import com.goengineer.icp.names.NameStandardizer;
import org.jspecify.annotations.Nullable;

/**
 * The SQL function {@code company_key}: {@link NameStandardizer#coreKey}, unknown for a blank name.
 */
record CompanyKey() implements TextFunction.Body {
  private static final NameStandardizer NAMES = new NameStandardizer();

  @Override
  public @Nullable String apply(String name) {
    String key = NAMES.coreKey(name);
    return key.isEmpty() ? null : key;
  }
}
