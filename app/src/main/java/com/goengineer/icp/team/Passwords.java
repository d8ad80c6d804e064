package com.goengineer.icp.team;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Passwords become Argon2id hashes (RFC 9106) with the settings that OWASP's password storage cheat
 * sheet gives as a minimum: 19 MiB, two passes, one lane; 16 bytes of salt, 32 of hash. A hash
 * carries its settings, so they can grow later. Thread-safe.
 */
public final class Passwords {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);

  /** A hash with a salt of its own: the same password gives another one each time. */
  public String hash(String password) {
    String hash = encoder.encode(password);
    if (hash == null) {
      throw new IllegalStateException("a password has a hash");
    }
    return hash;
  }

  /** True when the hash was made of this password. */
  boolean fits(String password, String hash) {
    return encoder.matches(password, hash);
  }
}
