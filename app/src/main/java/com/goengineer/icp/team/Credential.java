package com.goengineer.icp.team;

import com.goengineer.icp.runs.UnusableFile;

/** By what a member is known at sign-in; each has exactly one. */
public sealed interface Credential {
  /**
   * A password.
   *
   * @param hash Argon2id with its settings and salt, as {@link Passwords} makes it
   */
  record Password(String hash) implements Credential {
    @Override
    public String toString() {
      return "password";
    }
  }

  /**
   * What the team's OpenID Connect provider says who somebody is.
   *
   * @param identity value of the claim that the settings name: an e-mail address, an identifier
   */
  record OpenId(String identity) implements Credential {
    private static final int LONGEST = 255;

    public OpenId {
      identity = identity.strip();
      if (identity.isEmpty() || identity.length() > LONGEST || hasControls(identity)) {
        throw new UnusableFile(
            "What the provider calls somebody has 1 to " + LONGEST + " characters on one line.");
      }
    }

    private static boolean hasControls(String text) {
      return text.codePoints().anyMatch(Character::isISOControl);
    }
  }
}
