package com.goengineer.icp.dashboard.security;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How other machines reach a dashboard that its members sign in to.
 *
 * @param names host names under which browsers ask, kept in lower case; any other Host is refused
 * @param tls key and certificate; empty where a proxy does it, or only this machine can ask
 * @param proxy address of the machine whose forwarded headers count; empty for none
 */
public record TeamAccess(Set<String> names, Optional<Keystore> tls, Optional<String> proxy) {
  /** Names under which only this machine's own browsers ask. */
  public static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  /** A session of a member that nobody uses for so long ends. */
  public static final Duration IDLE = Duration.ofMinutes(30);

  public TeamAccess {
    names =
        names.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether browsers ask by https; only this machine's own need not. */
  public boolean isEncrypted() {
    return tls.isPresent() || proxy.isPresent();
  }

  /**
   * A PKCS #12 file with one key and its certificates.
   *
   * @param password of the file; never printed
   */
  public record Keystore(Path file, String password) {
    @Override
    public String toString() {
      return file.toString();
    }
  }
}
