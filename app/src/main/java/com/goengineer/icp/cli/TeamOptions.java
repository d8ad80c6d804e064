package com.goengineer.icp.cli;

import com.goengineer.icp.config.TeamSettings;
import com.goengineer.icp.dashboard.security.TeamAccess;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.Workspace;
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
  private static final String CLIENT_SECRET = "ICP_OPENID_SECRET";

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

  @Option(
      names = "--openid-secret-file",
      paramLabel = "FILE",
      description =
          "File whose first line is the client secret of [team.openid] in config.toml (default: "
              + CLIENT_SECRET
              + " of the environment).")
  private @Nullable Path secretFile;

  /** Empty for a dashboard of this machine alone. */
  Optional<TeamAccess> access(String host, Workspace workspace) {
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
            Optional.ofNullable(proxy),
            TeamSettings.read(workspace.configFile())
                .map(openId ->
                    new TeamAccess.OpenId(
                        openId.issuer(), openId.clientId(), clientSecret(), openId.claim()))));
  }

  /** An address that stands for all of them is no name. */
  private static Set<String> named(String host) {
    return Set.of("0.0.0.0", "::").contains(host) ? Set.of() : Set.of(host);
  }

  private String password() {
    return secret(
        passwordFile,
        PASSWORD,
        "--tls needs the password of its file: put it into the environment as %s, or give --tls-password-file."
            .formatted(PASSWORD));
  }

  private String clientSecret() {
    return secret(
        secretFile,
        CLIENT_SECRET,
        "[team.openid] in config.toml needs the secret that the provider gave the dashboard: put it into the environment as %s, or give --openid-secret-file."
            .formatted(CLIENT_SECRET));
  }

  private static String secret(@Nullable Path file, String variable, String missing) {
    String given = file == null ? System.getenv(variable) : SecretFile.read(file);
    if (given == null || given.isEmpty()) {
      throw new UnusableFile(missing);
    }
    return given;
  }
}
