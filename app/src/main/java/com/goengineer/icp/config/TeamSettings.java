package com.goengineer.icp.config;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The table {@code [team]} of config.toml: where members of a team's dashboard sign in. Runs know
 * nothing of it, nor do their manifests.
 */
public final class TeamSettings {
  /** Name of the table. */
  static final String NAME = "team";

  private static final Pattern CLAIM = Pattern.compile("[A-Za-z0-9_:./-]{1,100}");
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  private TeamSettings() {}

  /**
   * An OpenID Connect provider; its client secret is never in a settings file.
   *
   * @param issuer address of the provider, as it stands in its tokens
   * @param clientId name of the dashboard at the provider
   * @param claim claim that says who somebody is
   */
  public record OpenId(URI issuer, String clientId, String claim) {}

  /**
   * What a settings file says about the provider; empty when it says nothing or is not there.
   *
   * @throws ConfigRefused when it cannot be read or this table of it cannot be used
   */
  public static Optional<OpenId> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> faults = new ArrayList<>();
    Map<String, Object> values = TomlTree.parse(file.toString(), text(file));
    Optional<OpenId> openId = openId(values, faults);
    if (!faults.isEmpty()) {
      throw new ConfigRefused(file.toString(), faults);
    }
    return openId;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ConfigRefused(
          file.toString(),
          List.of("cannot be read as text in UTF-8. Check its rights, or save it as UTF-8."));
    }
  }

  /** Takes the table out of a file's values, after its faults are noted. */
  static void takeOut(Map<String, Object> values, List<String> faults) {
    openId(values, faults);
    values.remove(NAME);
  }

  private static Optional<OpenId> openId(Map<String, Object> values, List<String> faults) {
    Section team = new Section("", values, faults).section(NAME);
    team.onlyKnown(Set.of("openid"));
    return team.has("openid") ? openId(team.section("openid")) : Optional.empty();
  }

  private static Optional<OpenId> openId(Section section) {
    section.onlyKnown(Set.of("issuer", "client_id", "claim"));
    Optional<URI> issuer = needed(section, "issuer").flatMap(text -> issuer(section, text));
    Optional<String> clientId = needed(section, "client_id");
    String claim = section.text("claim").orElse("email");
    if (!CLAIM.matcher(claim).matches()) {
      section.fault("claim", "must be the name of a claim such as \"email\" or \"sub\"");
    }
    return issuer.flatMap(uri -> clientId.map(id -> new OpenId(uri, id, claim)));
  }

  private static Optional<String> needed(Section section, String key) {
    Optional<String> text = section.text(key).filter(each -> !each.isBlank());
    if (text.isEmpty()) {
      section.fault(key, "is missing. Your provider shows it where the dashboard is registered");
    }
    return text;
  }

  private static Optional<URI> issuer(Section section, String text) {
    Optional<URI> issuer = Optional.empty();
    try {
      issuer = Optional.of(URI.create(text)).filter(TeamSettings::isSafe);
    } catch (IllegalArgumentException notOne) {
      // told below
    }
    if (issuer.isEmpty()) {
      section.fault(
          "issuer",
          "must be an address such as https://login.example.com, without ? and #, not \""
              + text
              + "\"");
    }
    return issuer;
  }

  /** True where nobody on the way can read or change what is sent: https, or this machine. */
  public static boolean isSafe(URI address) {
    String host = address.getHost();
    boolean isWhole =
        host != null
            && address.getQuery() == null
            && address.getFragment() == null
            && address.getUserInfo() == null;
    return isWhole
        && ("https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(host)));
  }
}
