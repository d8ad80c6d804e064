package com.goengineer.icp.dashboard.security;

import java.net.URI;
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
 * @param openId provider at which members may sign in; empty for passwords only
 */
public record TeamAccess(
    Set<String> names, Optional<Keystore> tls, Optional<String> proxy, Optional<OpenId> openId) {
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

  /** The same for members with passwords only. */
  public TeamAccess(Set<String> names, Optional<Keystore> tls, Optional<String> proxy) {
    this(names, tls, proxy, Optional.empty());
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

  /**
   * An OpenID Connect provider.
   *
   * @param issuer its address, as it stands in its tokens
   * @param clientId name of the dashboard there
   * @param secret password of the dashboard there; never printed
   * @param claim claim that says who somebody is
   */
  public record OpenId(URI issuer, String clientId, String secret, String claim) {
    @Override
    public String toString() {
      return issuer.toString();
    }
  }
}
