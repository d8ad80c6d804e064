package com.goengineer.icp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Members of a team sign in to {@code icp serve --team} in a browser, by http on this machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamStoryTest {
  private static final String PASSWORD = "three words in a row";

  @TempDir static Path home;
  private DashboardProcess dashboard;
  private Chromium chromium;

  @BeforeAll
  void serveTheSampleToATeam() throws IOException {
    Chromium.required();
    Launcher launcher = new Launcher(home);
    assertThat(
            launcher.icp(
                "demo", "--dir", ".", "--accounts", "300", "--sales-lines", "2000", "--no-serve"))
        .returns(0, Launcher.Outcome::exitCode);
    Path password = Files.writeString(home.resolve("password.txt"), PASSWORD);
    for (String role : new String[] {"viewer", "admin"}) {
      assertThat(
              launcher.icp(
                  "users", "add", role, "--role", role, "--password-file", password.toString()))
          .returns(0, Launcher.Outcome::exitCode);
    }
    dashboard =
        DashboardProcess.start(launcher.repository(), home, "serve", "--team", "--port", "0");
    chromium = new Chromium(dashboard.origin());
  }

  @AfterAll
  void end() {
    if (chromium != null) {
      chromium.close();
    }
    if (dashboard != null) {
      dashboard.close();
    }
  }

  private Page page() {
    return chromium.page();
  }

  private void signIn(String name, String password) {
    page().getByLabel("Name").fill(name);
    page().getByLabel("Password").fill(password);
    page().getByLabel("Password").press("Enter");
  }

  @Test
  void aMemberSignsInWorksAndSignsOut() {
    page().navigate(dashboard.link());
    assertThat(page().locator("h1")).hasText("Sign in to ICP scores");
    chromium.assertAccessible("sign-in");
    chromium.picture("sign-in-light-1280");
    signIn("viewer", "not the password");
    assertThat(page().getByRole(AriaRole.ALERT)).hasText("Name or password is wrong.");
    chromium.assertAccessible("sign-in refused");
    signIn("Viewer", PASSWORD);
    assertThat(page().locator("h1")).hasText("Accounts");
    assertThat(page().locator(".vline a").first()).isVisible();
    assertThat(page().locator("icp-member .who")).hasText(Pattern.compile("viewer\\s+viewer"));
    page().getByText("Sign out").click();
    assertThat(page().getByText("You have signed out.")).isVisible();
    page().navigate(dashboard.origin() + "/lab");
    assertThat(page().locator("h1")).hasText("Sign in to ICP scores");
    chromium.assertNothingWrong();
  }
}
