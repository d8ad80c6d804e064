package com.goengineer.icp.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.config.TeamSettings.OpenId;
import com.goengineer.icp.scoring.component.StandardComponents;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeamSettingsTest {
  private static final String WHOLE =
      """
      [team.openid]
      issuer = "https://login.example.com/tenant"
      client_id = "icp"
      """;

  @TempDir Path directory;

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("config.toml"), text);
  }

  @Test
  void aProviderIsReadAndTheAddressIsTheClaimUnlessAnotherIsNamed() throws IOException {
    URI issuer = URI.create("https://login.example.com/tenant");
    assertThat(TeamSettings.read(file(WHOLE))).hasValue(new OpenId(issuer, "icp", "email"));
    assertThat(TeamSettings.read(file(WHOLE + "claim = \"oid\"\n")))
        .hasValue(new OpenId(issuer, "icp", "oid"));
  }

  @Test
  void withoutTheSectionOrTheFileThereIsNone() throws IOException {
    assertThat(TeamSettings.read(directory.resolve("none.toml"))).isEmpty();
    assertThat(TeamSettings.read(file(ConfigReader.defaultFile()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          issuer = "http://login.example.com"    | team.openid.issuer must be an address such as
          issuer = "https://a.example/?x=1"      | team.openid.issuer must be an address such as
          issuer = "https://me@a.example"        | team.openid.issuer must be an address such as
          issuer = "login example"               | team.openid.issuer must be an address such as
          issuer = 7                             | team.openid.issuer must be a text in quotes
          client_id = " "                        | team.openid.client_id is missing
          claim = "e mail"                       | team.openid.claim must be the name of a claim
          secret = "never here"                  | unknown key team.openid.secret
          """)
  void whatCannotBeIsToldByItsKeyToRunsAndTheDashboard(String line, String told)
      throws IOException {
    String key = line.substring(0, line.indexOf(' '));
    String text =
        WHOLE
                .lines()
                .filter(each -> !each.startsWith(key))
                .reduce("", (all, each) -> all + each + "\n")
            + line
            + "\n";
    Path file = file(text);
    assertThatThrownBy(() -> TeamSettings.read(file))
        .isInstanceOf(ConfigRefused.class)
        .hasMessageContaining(told);
    assertThatThrownBy(() -> new ConfigReader(StandardComponents.all()).read(file))
        .isInstanceOf(ConfigRefused.class)
        .hasMessageContaining(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:9000", "http://localhost", "http://[::1]:1"})
  void aProviderOnThisMachineNeedsNoHttps(String issuer) throws IOException {
    assertThat(TeamSettings.read(file(WHOLE.replace("https://login.example.com/tenant", issuer))))
        .isPresent();
  }

  @Test
  void aRunKnowsNothingOfIt() {
    ConfigReader reader = new ConfigReader(StandardComponents.all());
    assertThat(reader.read("config.toml", WHOLE).tree())
        .isEqualTo(reader.read("config.toml", "").tree())
        .doesNotContainKey("team");
  }
}
