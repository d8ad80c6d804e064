package com.goengineer.icp.linkage;

import com.goengineer.icp.names.NameStandardizer;

/** How names of decisions are compared with names of rows: by their strictest key. */
final class DecidedNames {
  private static final NameStandardizer STANDARDIZER = new NameStandardizer();

  private DecidedNames() {}

  static String key(String name) {
    return STANDARDIZER.parse(name).siteKey();
  }
}
