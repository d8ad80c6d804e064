package com.goengineer.icp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learning weights, reading what speaks for them and deciding, in a real browser. */
class EvidenceStoryTest {
  @TempDir Path home;
  private @Nullable DashboardProcess dashboard;
  private @Nullable Chromium chromium;

  @BeforeEach
  void needsABrowser() {
    Chromium.required();
  }

  @AfterEach
  void end() {
    Chromium seen = chromium;
    if (seen != null) {
      seen.assertNothingWrong();
      seen.close();
    }
    DashboardProcess served = dashboard;
    if (served != null) {
      served.close();
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
    DashboardProcess started =
        DashboardProcess.start(
            new Launcher(home).repository(),
            home,
            "serve",
            "--workspace",
            workspace,
            "--port",
            "0");
    dashboard = started;
    chromium = new Chromium(started.origin());
    page().navigate(started.link());
  }

  private Chromium browser() {
    return requireNonNull(chromium);
  }

  private Page page() {
    return browser().page();
  }

  private void go(String path) {
    page().navigate(requireNonNull(dashboard).origin() + path);
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
      browser().repaint(theme);
      browser().assertAccessible(name + " " + theme);
      browser().picture(name + "-" + theme + "-1280");
    }
    for (int width : new int[] {360, 2560, 1280}) {
      browser().resize(width);
      browser().picture(name + "-light-" + width);
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
    assertThat(page().locator(".verdictword"))
        .hasText(Pattern.compile("No evidence of improvement|Worse than .*"));
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

  /** Sales by product line, so that components are known as of any day and weights are free. */
  private void productLines() throws IOException {
    StringBuilder customers =
        new StringBuilder("Customer ID,Company Name,Industry,Big Box Count\n");
    StringBuilder sales = new StringBuilder("Company Name,Dates,GP,Revenue,Product\n");
    String[] industries = {"Dental", "Aerospace", "High Tech", "Packaging"};
    for (int account = 0; account < 200; account++) {
      String name = "Company " + (char) ('A' + account % 26) + account;
      customers.append(account + 1).append(',').append(name).append(',');
      customers.append(industries[account % 4]).append(',').append(account % 5).append('\n');
      for (int month = account % 3; month < 40; month += 1 + account % 9) {
        sales.append(name).append(',').append(2022 + month / 12).append('-');
        sales.append(month % 12 < 9 ? "0" : "").append(month % 12 + 1).append("-1");
        sales.append(account % 9).append(',');
        int amount = 100 + (account * 37 + month * 11) % 900;
        sales.append(amount / 3).append(".00,").append(amount).append(".00,");
        sales.append((account + month) % 3 == 0 ? "Resin" : "Printer").append('\n');
      }
    }
    Path sources = Files.createDirectories(home.resolve("lines"));
    Files.writeString(sources.resolve("customers.csv"), customers);
    Files.writeString(sources.resolve("sales.csv"), sales);
    Path workspace = Files.createDirectories(home.resolve("own"));
    Files.writeString(
        workspace.resolve("config.toml"),
        "[sources.sales.product_lines]\nResin = \"consumable\"\nPrinter = \"hardware\"\n");
    new Launcher(home).icp("run", "--sources", sources.toString(), "--workspace", "own");
    serve("own");
  }

  @Test
  void aPointOfTheFrontIsTriedInTheModelLab() throws IOException {
    productLines();
    go("/optimise");
    start("Learn weights");
    assertThat(page().locator("svg.pick circle").nth(2)).isVisible();
    assertAccessible("optimise-front");
    page().locator("main table a").first().click();
    page().waitForURL(Pattern.compile(".*/lab\\?.*w=.*"));
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
