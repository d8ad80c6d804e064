package com.goengineer.icp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred matches reviewed without a mouse, and what comes of them. */
class MatchesStoryTest {
  private static final int REVIEWED = 100;

  /** How many pairs of the chosen kind wait. */
  private static final String OPEN = ".qcard label:has(:checked) small";

  @TempDir Path home;
  private DashboardProcess dashboard;
  private Chromium chromium;

  @BeforeEach
  void demo() {
    Chromium.required();
    dashboard =
        DashboardProcess.start(
            new Launcher(home).repository(),
            home,
            "demo",
            "--accounts",
            "3000",
            "--sales-lines",
            "24000",
            "--port",
            "0");
    chromium = new Chromium(dashboard.origin());
    page().navigate(dashboard.link());
    assertThat(page().locator(".vline a").first()).isVisible();
  }

  @AfterEach
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

  private Locator status() {
    return page().locator("icp-matches p[role=status]");
  }

  private Locator heading() {
    return page().locator("main h1").first();
  }

  private void press(String key) {
    page().keyboard().press(key);
  }

  /** Answers the pair on the screen and waits until that is kept and one is less to do. */
  private void answer(String key, int open) {
    press(key);
    page()
        .waitForFunction(
            "open => Number(document.querySelector('%s').textContent.replace(/\\D/g, '')) < open"
                .formatted(OPEN),
            open);
    assertThat(status()).containsText("Kept: ");
  }

  private int open() {
    return Integer.parseInt(page().locator(OPEN).innerText().replaceAll("\\D", ""));
  }

  private List<String> decisions() throws IOException {
    try (var files = Files.walk(home)) {
      Path file =
          files.filter(each -> each.endsWith("decisions/links.csv")).findFirst().orElseThrow();
      return Files.readAllLines(file);
    }
  }

  @Test
  void aHundredPairsAreReviewedByKeyboardAndCountInTheNextRun() throws IOException {
    press("g");
    press("t");
    assertThat(heading()).hasText("Matches");
    assertThat(page().locator(".pair")).isVisible();
    for (String theme : List.of("dark", "contrast", "light")) {
      chromium.repaint(theme);
      chromium.assertAccessible("matches, a pair, " + theme);
    }
    int answered = answerAll(0);
    assertThat(page().getByText("Nothing waits for you")).isVisible();
    chromium.assertAccessible("matches, nothing left");
    chromium.picture("matches-empty");
    page().locator(".qcard input").first().focus();
    press("ArrowRight");
    assertThat(page().locator(".pair")).isVisible();
    answered = answerAll(answered);
    assertThat(answered).isEqualTo(REVIEWED);
    assertThat(decisions()).hasSize(1 + REVIEWED);
    takeTheLastOneBack();
    assertThat(page().getByText("decisions wait for the next run")).isVisible();
    chromium.picture("matches-decided");
    scoreAgain();
    chromium.assertNothingWrong();
  }

  private int answerAll(int before) {
    int answered = before;
    String[] keys = {"y", "n", "y", "u"};
    for (int open = open(); open > 0 && answered < REVIEWED; open = open()) {
      answer(keys[answered % keys.length], open);
      answered++;
    }
    return answered;
  }

  private void takeTheLastOneBack() throws IOException {
    String open = String.valueOf(open());
    press("Control+z");
    assertThat(status()).containsText("Taken back: ");
    assertThat(page().locator(OPEN)).not().hasText(open);
    assertThat(decisions()).hasSize(2 + REVIEWED);
    assertThat(decisions().getLast()).contains(",undo,");
  }

  private void scoreAgain() {
    Locator again =
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Score again now"));
    again.focus();
    press("Enter");
    assertThat(page().getByText("Scored again with your decisions.")).isVisible();
    assertThat(page().getByText("wait for the next run")).hasCount(0);
    assertThat(page().locator("td.text:has-text('by decision')").first()).isVisible();
  }

  @Test
  void answersGoOutAndComeBackAsASheet() throws IOException {
    page().navigate(dashboard.origin() + "/matches");
    Download download = page().waitForDownload(() -> page().getByText("Export CSV").click());
    String sheet = Files.readString(download.path());
    Path answered = home.resolve("answered.csv");
    Files.writeString(answered, sheet.replaceFirst("\r\n,", "\r\nyes,"));
    page().locator("#answers").setInputFiles(answered);
    assertThat(page().getByText("1 answers read, 1 of them new.")).isVisible();
    Files.writeString(answered, sheet.replaceFirst("\r\n,", "\r\nperhaps,"));
    page().locator("#answers").setInputFiles(answered);
    assertThat(page().locator("[role=alert]")).containsText("row 2, column \"answer\"");
  }
}
