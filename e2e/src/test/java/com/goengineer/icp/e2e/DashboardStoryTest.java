package com.goengineer.icp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** {@code icp demo} to a ranking on the screen, and on from there, in one browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DashboardStoryTest {
  private static final String FIRST_ROW = ".vline[aria-rowindex='2'] a";

  @TempDir static Path home;
  private DashboardProcess dashboard;
  private Chromium chromium;

  @BeforeAll
  void demo() {
    Chromium.required();
    dashboard =
        DashboardProcess.start(
            new Launcher(home).repository(),
            home,
            "demo",
            "--accounts",
            "1500",
            "--sales-lines",
            "12000",
            "--port",
            "0");
    chromium = new Chromium(dashboard.origin());
    page().navigate(dashboard.link());
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

  @AfterEach
  void nothingLeftTheHostAndNoPolicyWasBroken() {
    chromium.assertNothingWrong();
  }

  private Page page() {
    return chromium.page();
  }

  private void go(String path) {
    page().navigate(dashboard.origin() + path);
    assertThat(page().locator("main h1").first()).isVisible();
    page().waitForSelector("main .content, main .vline, main .empty, main [data-ready]");
  }

  @Test
  @Order(1)
  void theLinkOfTheDemoPaintsTheRanking() {
    assertThat(page().locator("h1")).hasText("Accounts");
    assertThat(page().locator(FIRST_ROW)).isVisible();
    assertThat(page().locator(".vline[aria-rowindex='2'] .g")).containsText("A");
  }

  @Test
  @Order(2)
  void otherWeightsMoveTheRankingAndCanBeTakenBack() {
    go("/accounts");
    List<String> best = firstRows();
    page().getByText("Weights", new Page.GetByTextOptions().setExact(true)).first().click();
    Locator size = page().getByLabel("Size in percent");
    String before = size.inputValue();
    size.fill("");
    size.press("Enter");
    assertThat(size).hasValue(before);
    assertThat(page().getByText("You are trying other weights")).hasCount(0);
    size.fill("90");
    size.press("Tab");
    assertThat(page().getByText("You are trying other weights")).isVisible();
    assertThat(page().locator(".vhead")).containsText("Rank change");
    assertThat(firstRows()).isNotEqualTo(best);
    page().waitForURL(Pattern.compile(".*[?&]w=.*"));
    page().locator("icp-weights").getByText("Undo").click();
    assertThat(page().getByText("You are trying other weights")).hasCount(0);
    assertThat(page().locator(".vhead")).not().containsText("Rank change");
    page().waitForTimeout(1_000);
    assertThat(firstRows()).isEqualTo(best);
  }

  private List<String> firstRows() {
    return page().locator(".vline a").allTextContents();
  }

  @Test
  @Order(3)
  void whatIsSeenIsInTheAddress() {
    go("/accounts?segment=UNKNOWN&grades=A&grades=B&sort=gp24&desc=1");
    assertThat(page().locator("[aria-sort='descending']")).containsText("GP");
    String rows = page().locator("h1 + p strong").textContent();
    page().reload();
    assertThat(page().locator("h1 + p strong")).hasText(rows);
  }

  @Test
  @Order(4)
  void theKeyboardReachesEverything() {
    go("/accounts");
    assertThat(page().locator(FIRST_ROW)).isVisible();
    page().keyboard().press("j");
    page().keyboard().press("j");
    page().keyboard().press("Enter");
    assertThat(page().locator(".crumb")).isVisible();
    page().goBack();
    assertThat(page().locator(".vline[aria-selected='true']")).hasAttribute("aria-rowindex", "3");
    page().keyboard().press("g");
    page().keyboard().press("o");
    assertThat(page().locator("h1")).hasText("Overview");
    page().keyboard().press("Control+k");
    page().keyboard().type("acc");
    page().keyboard().press("Enter");
    assertThat(page().locator("h1")).hasText("Accounts");
    assertThat(page().locator(FIRST_ROW)).isVisible();
    page().locator(".vgrid").focus();
    page().keyboard().press("j");
    page().keyboard().press("j");
    assertThat(page().locator(".vline[aria-selected='true']")).hasAttribute("aria-rowindex", "3");
    page().keyboard().press("End");
    assertThat(page().locator(".vline[aria-selected='true']")).isVisible();
    page().keyboard().press("?");
    assertThat(page().locator("#help")).isVisible();
    page().keyboard().press("Escape");
    page().keyboard().press("/");
    page().keyboard().type("a");
    assertThat(page().locator("[data-search]")).hasValue("a");
  }

  @Test
  @Order(5)
  void everyPageIsAccessibleInLightAndDarkAndKeepsPictures() {
    List<String> paths = pages();
    assertThat(paths).contains("/overview", "/accounts", "/segments", "/lab", "/export");
    paths.add(accountPath());
    for (String path : paths) {
      go(path);
      assertThat(page().locator("main"))
          .not()
          .containsText(Pattern.compile("NaN|undefined|null|Infinity|\\[object"));
      for (String theme : List.of("dark", "contrast", "light")) {
        chromium.repaint(theme);
        chromium.assertAccessible(path + " " + theme);
        chromium.picture(name(path, theme, 1280));
      }
      for (int width : new int[] {360, 2560, 1280}) {
        chromium.resize(width);
        chromium.picture(name(path, "light", width));
        assertThat((Boolean) page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as(path + " fits into " + width)
            .isTrue();
      }
    }
  }

  /** The page behind the best account: it is not in the navigation. */
  private String accountPath() {
    go("/overview"); // the same address again would keep the place in the table, as a reload does
    go("/accounts");
    return page().locator(FIRST_ROW).getAttribute("href");
  }

  /** What the navigation offers: a page that is added is tested by itself. */
  private List<String> pages() {
    List<String> paths = new ArrayList<>();
    for (Locator link : page().locator("#nav a").all()) {
      paths.add(link.getAttribute("href").replaceAll("\\?.*", ""));
    }
    return paths;
  }

  private static String name(String path, String theme, int width) {
    return path.replaceAll("[^a-z]", "") + "-" + theme + "-" + width;
  }

  @Test
  @Order(6)
  void theColumnsOfACallListAreChosenAndStayInTheAddress() {
    go("/export");
    page().getByText(Pattern.compile("Columns: .*")).click();
    page().getByLabel("Percentile").check();
    page().getByLabel("Owner").uncheck();
    page().waitForURL(Pattern.compile(".*[?&]column=percentile.*"));
    Download file =
        page()
            .waitForDownload(
                () -> page().locator("section", hasTitle("Call list of")).getByText("CSV").click());
    assertThat(firstLine(file)).contains("reason").contains("percentile").doesNotContain("Owner");
    page().getByText("Standard columns").click();
    assertThat(page().getByLabel("Owner")).isChecked();
  }

  private static Page.LocatorOptions hasTitle(String title) {
    return new Page.LocatorOptions().setHasText(title);
  }

  private static String firstLine(Download file) {
    try (Stream<String> lines = Files.lines(file.path())) {
      return lines.findFirst().orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @Order(7)
  void eachTermOfAScoreOpensItsCellsAndUndoKeepsTheAccount() {
    go(accountPath());
    String account = page().locator("h1").textContent();
    page().getByLabel("Source cells of Size").click();
    assertThat(page().locator("#cells")).isFocused();
    assertThat(page().locator("#cells table.stacked tbody")).not().containsText("Hardware");
    page().keyboard().press("Control+z");
    assertThat(page().locator("h1")).hasText(account);
  }

  @Test
  @Order(8)
  void aPartThatFailsSaysSoAndTheOthersAreShown() {
    String path = accountPath();
    page()
        .route(
            "**/account/history*",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("application/problem+json")
                        .setBody("{\"title\":\"Broken\"}")
                        .setStatus(500)));
    chromium.expecting("status of 500");
    go(path);
    assertThat(page().locator(".note.error")).hasCount(1);
    assertThat(page().locator(".skeleton")).hasCount(0);
    page().unroute("**/account/history*");
    page().getByText("Try again").click();
    assertThat(page().locator(".note.error")).hasCount(0);
    chromium.expecting("");
  }

  @Test
  @Order(9)
  void aBadLinkHasWaysOutAndDoesNotSpread() {
    go("/nope");
    assertThat(page().locator("h1")).hasText("There is no such page");
    chromium.expecting("status of 40");
    go("/accounts?segment=Huge&sort=foo");
    assertThat(page().locator("#nav a").first()).hasAttribute("href", "/start");
    page().getByText("Show all accounts").click();
    assertThat(page().locator(FIRST_ROW)).isVisible();
    go("/overview?run=nothing");
    page().getByText("Open the current run").click();
    assertThat(page().locator(".metrics").first()).containsText("Customers");
    chromium.expecting("");
  }

  @Test
  @Order(10)
  void aRunThatIsMadeElsewhereIsAnnouncedAndShownWhenAsked() {
    go("/overview");
    String weights = "vertical=.1,size=.5,adoption=.2,relationship=.2";
    Launcher.Outcome scored =
        new Launcher(home).icp("score", "--workspace", "demo/workspace", "--weights", weights);
    assertThat(scored.exitCode()).as(scored.err()).isIn(0, 3);
    page().evaluate("window.dispatchEvent(new Event('focus'))");
    assertThat(page().getByText("A newer run exists.")).isVisible();
    chromium.assertAccessible("stale");
    chromium.picture("stale-light-1280");
    page().getByText("Show the current run").click();
    assertThat(page().getByText("A newer run exists.")).hasCount(0);
    assertThat(page().locator("main .sub").first()).containsText("set by hand");
    assertThat(page().getByText("accounts changed grade")).isVisible();
    assertThat(
            page()
                .locator("section", hasTitle("Who moved"))
                .locator("table.stacked tbody tr")
                .first())
        .containsText("$");
  }

  @Test
  @Order(11)
  void endingTheDashboardIsAGoodEnd() {
    assertThat(dashboard.end()).isZero();
  }
}
