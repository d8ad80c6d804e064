package com.goengineer.icp.team;

import com.goengineer.icp.runs.UnusableFile;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Somebody who may sign in.
 *
 * @param name as {@link #name(String)} gives it
 * @param changedAt when role or credential were set last; what was signed in before is not any more
 */
public record Member(String name, Role role, Credential credential, Instant changedAt) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

  /**
   * A name as it is kept: in lower case, so that nobody has to remember how it was typed.
   *
   * @throws UnusableFile when it has other characters than letters a to z, digits and {@code . _ @
   *     -}, or is longer than 64
   */
  public static String name(String typed) {
    String name = folded(typed);
    if (!NAME.matcher(name).matches()) {
      throw new UnusableFile(
          "\"%s\" cannot be a name: letters a to z, digits and . _ @ - only, at most 64, and a letter or digit first."
              .formatted(typed));
    }
    return name;
  }

  /** As names are compared, whether one can be a name or not. */
  static String folded(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  /** The same with another role from some time on. */
  public Member as(Role other, Instant since) {
    return new Member(name, other, credential, since);
  }

  /** Without the hash, so that it can stand in a log. */
  @Override
  public String toString() {
    return name + " (" + role.key() + ")";
  }
}
