package com.goengineer.icp.dashboard.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/** Keys that open the dashboard once each. Thread-safe. */
public final class OneTimeLink {
  private static final int KEY_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Set<String> unused = new HashSet<>();

  /** A new key: 256 random bits, safe in an address. */
  public synchronized String issue() {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    unused.add(key);
    return key;
  }

  /** True when the key was issued and not used before; from now on it is used. */
  synchronized boolean use(String key) {
    byte[] given = key.getBytes(StandardCharsets.UTF_8);
    for (Iterator<String> keys = unused.iterator(); keys.hasNext(); ) {
      if (MessageDigest.isEqual(keys.next().getBytes(StandardCharsets.UTF_8), given)) {
        keys.remove();
        return true;
      }
    }
    return false;
  }
}
