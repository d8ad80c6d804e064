package com.goengineer.icp.cli;

import com.goengineer.icp.dashboard.security.TeamAccess;
import com.goengineer.icp.runs.UnusableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How members reach a dashboard from other machines. */
final class TeamOptions {
  private static final String PASSWORD = "ICP_TLS_PASSWORD";

  @Option(
      names = "--team",
      description = "Members sign in (icp users); needed for any --host but this machine's own.")
  private boolean isTeam;

  @Option(
      names = "--tls",
      paramLabel = "FILE",
      description =
          "Key and certificates, PKCS #12; the file's password is in "
              + PASSWORD
              + " or --tls-password-file.")
  private @Nullable Path keystore;

  @Option(
      names = "--tls-password-file",
      paramLabel = "FILE",
      description = "File whose first line is the password of --tls.")
  private @Nullable Path passwordFile;

  @Option(
      names = "--behind-proxy",
      paramLabel = "ADDRESS",
      description = "A proxy at this address does TLS; its forwarded headers count, no one else's.")
  private @Nullable String proxy;

  @Option(
      names = "--name",
      paramLabel = "HOST",
      description = "Host name under which browsers ask; may be given several times.")
  private List<String> names = new ArrayList<>();

  /** Empty for a dashboard of this machine alone. */
  Optional<TeamAccess> access(String host) {
    if (!isTeam && keystore == null && proxy == null && names.isEmpty()) {
      return Optional.empty();
    }
    Set<String> known = new LinkedHashSet<>(names);
    if (names.isEmpty() && proxy == null) {
      known.addAll(host.equals(ServeCommand.LOOPBACK) ? TeamAccess.THIS_MACHINE : named(host));
    }
    return Optional.of(
        new TeamAccess(
            known,
            Optional.ofNullable(keystore).map(file -> new TeamAccess.Keystore(file, password())),
            Optional.ofNullable(proxy)));
  }

  /** An address that stands for all of them is no name. */
  private static Set<String> named(String host) {
    return Set.of("0.0.0.0", "::").contains(host) ? Set.of() : Set.of(host);
  }

  private String password() {
    if (passwordFile != null) {
      return SecretFile.read(passwordFile);
    }
    String given = System.getenv(PASSWORD);
    if (given == null) {
      throw new UnusableFile(
          "--tls needs the password of its file: put it into the environment as %s, or give --tls-password-file."
              .formatted(PASSWORD));
    }
    return given;
  }
}
