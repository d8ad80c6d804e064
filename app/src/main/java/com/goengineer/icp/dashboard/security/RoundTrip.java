package com.goengineer.icp.dashboard.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One way of a browser to the provider and back. The browser keeps a token of when it left and 192
 * random bits; state, nonce and the verifier of PKCE are made of the token with a key that only
 * this process has. So nothing is kept here for who never comes back, no token can be made up, and
 * none is good for longer than ten minutes.
 *
 * @param token for the browser's cookie
 * @param state comes back with the answer: it is this browser's
 * @param nonce comes back in the ID token: it was made for this way
 * @param verifier shown to the provider with the code: it is this way's
 */
record RoundTrip(String token, String state, String nonce, String verifier) {
  /** Longest time at the provider. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  /** Never shown: it holds secrets. */
  @Override
  public String toString() {
    return "a way to the provider";
  }

  /** Where ways begin and are known again. Thread-safe. */
  static final class Desk {
    private static final int RANDOM_BYTES = 24;
    private static final int TOKEN_BYTES = Long.BYTES + RANDOM_BYTES;
    private static final String MAC = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final byte[] key = new byte[32];

    Desk() {
      random.nextBytes(key);
    }

    /** A new way. */
    RoundTrip begin(Instant now) {
      byte[] bytes = new byte[RANDOM_BYTES];
      random.nextBytes(bytes);
      ByteBuffer token = ByteBuffer.allocate(TOKEN_BYTES);
      token.putLong(now.getEpochSecond()).put(bytes);
      return of(text(token.array()));
    }

    /** The way of a token; empty when it is none, or began too long ago. */
    Optional<RoundTrip> known(String token, Instant now) {
      byte[] bytes;
      try {
        bytes = Base64.getUrlDecoder().decode(token);
      } catch (IllegalArgumentException notOne) {
        return Optional.empty();
      }
      if (bytes.length != TOKEN_BYTES) {
        return Optional.empty();
      }
      long age = now.getEpochSecond() - ByteBuffer.wrap(bytes).getLong();
      return age >= 0 && age < LONGEST.toSeconds() ? Optional.of(of(token)) : Optional.empty();
    }

    private RoundTrip of(String token) {
      return new RoundTrip(
          token, made("state", token), made("nonce", token), made("verifier", token));
    }

    private String made(String use, String token) {
      try {
        Mac mac = Mac.getInstance(MAC);
        mac.init(new SecretKeySpec(key, MAC));
        return text(mac.doFinal((use + " " + token).getBytes(StandardCharsets.US_ASCII)));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java has " + MAC, e);
      }
    }

    private static String text(byte[] bytes) {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
  }
}
