package com.goengineer.icp.team;

import com.goengineer.icp.runs.UnusableFile;
import java.util.Arrays;
import java.util.Locale;

/** What a member may do; each role may do what those before it may. */
public enum Role {
  /** Sees everything, tries weights, exports. */
  VIEWER,
  /** Decides about matches and industries, keeps scenarios and notes, imports files, makes runs. */
  ANALYST,
  /** Puts learned weights in force, or keeps what is. */
  ADMIN;

  /** The name on the command line and in files: lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True when this role may do what the other one may. */
  public boolean covers(Role needed) {
    return compareTo(needed) >= 0;
  }

  /**
   * The role of a key.
   *
   * @throws UnusableFile when there is none
   */
  public static Role of(String key) {
    return Arrays.stream(values())
        .filter(role -> role.key().equals(key))
        .findFirst()
        .orElseThrow(() ->
            new UnusableFile("There is no role \"" + key + "\", only viewer, analyst and admin."));
  }
}
