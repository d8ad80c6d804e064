package com.goengineer.icp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learning weights, reading what speaks for them and deciding, in a real browser. */
class EvidenceStoryTest {
  @TempDir Path home;
  private DashboardProcess dashboard;
  private Chromium chromium;

  @BeforeEach
  void browser() {
    Chromium.required();
  }

  @AfterEach
  void end() {
    if (chromium != null) {
      chromium.assertNothingWrong();
      chromium.close();
      dashboard.close();
    }
  }

  private void sample() {
    new Launcher(home)
        .icp(
            "demo",
            "--accounts",
            "600",
            "--sales-lines",
            "6000",
            "--no-serve",
            "--dir",
            home.toString());
    serve("workspace");
  }

  private void realCompany(String folder, String settings) throws IOException {
    String data = System.getenv("ICP_EVAL_DATA");
    assumeTrue(data != null, "ICP_EVAL_DATA is not set: real data is not checked");
    Path config = home.resolve("own.toml");
    Files.writeString(config, settings);
    new Launcher(home)
        .icp(
            "run",
            "--sources",
            Path.of(data, folder).toString(),
            "--workspace",
            "real",
            "--config",
            config.toString());
    Files.writeString(home.resolve("real").resolve("config.toml"), settings);
    serve("real");
  }

  private void serve(String workspace) {
    dashboard =
        DashboardProcess.start(
            new Launcher(home).repository(),
            home,
            "serve",
            "--workspace",
            workspace,
            "--port",
            "0");
    chromium = new Chromium(dashboard.origin());
    page().navigate(dashboard.link());
  }

  private Page page() {
    return chromium.page();
  }

  private void go(String path) {
    page().navigate(dashboard.origin() + path);
    painted();
  }

  private void painted() {
    page().waitForSelector("main .content, main .empty, main [data-ready]");
  }

  private void press(String button) {
    page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  /** Starts the job of a page and loads the page again while it runs. */
  private void start(String button) {
    page().waitForResponse(answer -> answer.request().method().equals("POST"), () -> press(button));
    page().reload();
    page().waitForSelector("#decide-title, #words-title, #refused-title");
  }

  private void assertAccessible(String name) {
    for (String theme : List.of("dark", "light")) {
      chromium.repaint(theme);
      chromium.assertAccessible(name + " " + theme);
      chromium.picture(name + "-" + theme + "-1280");
    }
    for (int width : new int[] {360, 2560, 1280}) {
      chromium.resize(width);
      chromium.picture(name + "-light-" + width);
      assertThat((Boolean) page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as(name + " fits into " + width)
          .isTrue();
    }
  }

  @Test
  void learnedWeightsAreFoundAgainAfterAReloadKeptAndAdoptedOnlyWithAReason() {
    sample();
    go("/optimise");
    assertAccessible("optimise-empty");
    start("Learn weights");
    assertThat(page().getByText("No evidence of improvement")).isVisible();
    assertAccessible("optimise");
    page().getByPlaceholder("Your name").fill("Ada");
    press("Keep what is in force");
    assertThat(page().locator(".decided")).containsText("Not adopted");
    page().reload();
    assertThat(page().locator(".decided")).containsText("Ada");
    press("Adopt against the verdict");
    assertThat(page().getByRole(AriaRole.ALERT)).containsText("give a reason");
    assertThat(page().locator("#decide-title")).hasText("Adopt or keep?");
    page().getByPlaceholder("Reason (needed to adopt)").fill("Agreed with sales");
    press("Adopt against the verdict");
    assertThat(page().locator("#decide-title")).hasText("These weights are in force");
    assertThat(page().locator(".decided")).containsText("Agreed with sales");
    assertAccessible("optimise-adopted");
  }

  @Test
  void aPointOfTheFrontIsTriedInTheModelLab() throws IOException {
    realCompany("adventureworks/asof", "[components.momentum]\nenabled = true\n");
    go("/optimise");
    start("Learn weights");
    assertThat(page().locator("svg.pick circle").nth(2)).isVisible();
    assertAccessible("optimise-front");
    page().locator("main table a").first().click();
    page().waitForURL(Pattern.compile(".*/lab\\?.*w=.*momentum.*"));
    assertThat(page().getByText("You are trying other weights")).isVisible();
  }

  @Test
  void aLogThatIsTooShortGetsAFullAnswer() throws IOException {
    realCompany("maven_crm/asof", "");
    go("/optimise");
    start("Learn weights");
    assertThat(page().locator("#refused-title")).isVisible();
    assertThat(page().getByText("Judging weights needs 9")).isVisible();
    assertThat(page().getByText("How much hangs on each weight").first()).isVisible();
    assertAccessible("optimise-refused");
  }

  @Test
  void weightsAreJudgedOnYearsTheyHadNotSeen() {
    sample();
    go("/validate");
    assertAccessible("validate-empty");
    start("Judge the weights");
    assertThat(page().locator("svg .curve").first()).isVisible();
    assertThat(page().locator("del")).isVisible();
    assertThat(page().getByText("undated").first()).isVisible();
    page().getByLabel("Measured by").selectOption("share_20");
    assertThat(page().getByLabel("Every as-of date").getByText("never learned from")).isVisible();
    page().getByLabel("Among").selectOption("prospects");
    assertThat(page().getByLabel("Among")).hasValue("prospects");
    assertAccessible("validate");
  }

  @Test
  void aRealCompanyIsJudgedWithTheKeyboardAlone() throws IOException {
    realCompany("adventureworks/asof", "");
    go("/overview");
    page().keyboard().press("g");
    page().keyboard().press("v");
    assertThat(page().locator("h1")).hasText("Validate");
    page().locator("main .btn.primary").focus();
    page().keyboard().press("Enter");
    page().waitForSelector("#words-title");
    assertThat(page().locator("main .metric").first()).containsText("independent");
    assertAccessible("validate-real");
  }
}
