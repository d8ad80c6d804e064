package com.goengineer.icp.dashboard;

import com.goengineer.icp.dashboard.security.TeamAccess;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.team.Credential;
import com.goengineer.icp.team.Member;
import com.goengineer.icp.team.Members;
import com.goengineer.icp.team.Role;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** From where a dashboard can be reached, and what has to be true for that. */
final class Reach {
  private Reach() {}

  /**
   * Refuses what would let somebody in who should not be.
   *
   * @throws UnusableFile when other machines could ask and nobody would have to sign in, passwords
   *     would travel in the open, or nobody could sign in as admin
   */
  static void require(DashboardSettings settings) {
    if (settings.team().isEmpty()) {
      requireLoopback(settings.host());
    } else {
      requireMembers(settings, settings.team().get());
      requireSecrecy(settings, settings.team().get());
    }
  }

  private static void requireLoopback(String host) {
    if (!address(host).isLoopbackAddress()) {
      throw new UnusableFile(
          "--host %s would open the dashboard to other machines without sign-in. Add members (icp users add NAME --role admin), then say how browsers get there safely: --tls FILE or --behind-proxy ADDRESS; or leave --host out (127.0.0.1)."
              .formatted(host));
    }
  }

  private static void requireMembers(DashboardSettings settings, TeamAccess team) {
    boolean hasAdmin =
        Members.of(Workspace.at(settings.workspace())).list().stream()
            .filter(member -> member.role() == Role.ADMIN)
            .anyMatch(member -> couldSignIn(member, team));
    if (!hasAdmin) {
      throw new UnusableFile(
          "Nobody could sign in as admin. Add somebody first: icp users add NAME --role admin"
              + " --workspace "
              + settings.workspace()
              + ". Who was added with --openid signs in where [team.openid] of config.toml names"
              + " the provider.");
    }
  }

  private static boolean couldSignIn(Member member, TeamAccess team) {
    return switch (member.credential()) {
      case Credential.Password known -> true;
      case Credential.OpenId atProvider -> team.openId().isPresent();
    };
  }

  private static void requireSecrecy(DashboardSettings settings, TeamAccess team) {
    if (!team.isEncrypted() && !address(settings.host()).isLoopbackAddress()) {
      throw new UnusableFile(
          "--host %s without encryption would send passwords in the open. Give a key and certificate (--tls FILE), or put a proxy with TLS in front (--behind-proxy ADDRESS)."
              .formatted(settings.host()));
    }
    team.tls().ifPresent(Reach::requireKey);
    if (team.names().isEmpty()) {
      throw new UnusableFile(
          "Say under which name browsers ask, such as --name icp.example.com; requests with another"
              + " one are refused.");
    }
  }

  private static void requireKey(TeamAccess.Keystore keystore) {
    boolean hasKey = false;
    try (InputStream in = Files.newInputStream(keystore.file())) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, keystore.password().toCharArray());
      for (String alias : Collections.list(store.aliases())) {
        hasKey |= store.isKeyEntry(alias);
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new UnusableFile(
          keystore
              + " cannot be opened as a PKCS #12 file: it is missing or another kind of file, or"
              + " its password is another one.",
          e);
    }
    if (!hasKey) {
      throw new UnusableFile(
          keystore + " holds no private key; --tls needs one and its certificate.");
    }
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new UnusableFile(
          "--host " + host + " is no address of this machine. Leave it out: 127.0.0.1.", e);
    }
  }

  /** Properties of the server that follow from it. */
  static Map<String, Object> properties(DashboardSettings settings) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("server.servlet.session.cookie.name", "icp-session");
    properties.put("server.servlet.session.timeout", "12h");
    properties.put("server.forward-headers-strategy", "none"); // whatever the platform is
    settings
        .team()
        .ifPresent(team -> {
          properties.put("server.servlet.session.timeout", TeamAccess.IDLE.toMinutes() + "m");
          if (team.isEncrypted()) {
            properties.put("server.servlet.session.cookie.name", "__Host-icp-session");
            properties.put("server.servlet.session.cookie.secure", true);
            properties.put("server.servlet.session.cookie.path", "/");
          }
          team.tls().map(Reach::encrypted).ifPresent(properties::putAll);
          team.proxy().map(Reach::behind).ifPresent(properties::putAll);
        });
    return properties;
  }

  private static Map<String, Object> encrypted(TeamAccess.Keystore keystore) {
    return Map.of(
        "server.ssl.key-store",
        keystore.file().toUri().toString(),
        "server.ssl.key-store-password",
        keystore.password(),
        "server.ssl.key-store-type",
        "PKCS12",
        "server.ssl.enabled-protocols",
        "TLSv1.3,TLSv1.2");
  }

  private static Map<String, Object> behind(String proxy) {
    return Map.of(
        "server.forward-headers-strategy", "native",
        "server.tomcat.remoteip.internal-proxies", Pattern.quote(proxy),
        "server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For",
        "server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto",
        "server.tomcat.remoteip.host-header", "X-Forwarded-Host");
  }
}
