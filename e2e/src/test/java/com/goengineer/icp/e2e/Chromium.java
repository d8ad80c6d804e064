package com.goengineer.icp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser with one page that notes what must not happen: requests to other hosts, breaches
 * of the Content-Security-Policy, errors on the console.
 */
final class Chromium implements AutoCloseable {
  private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
  private static final Path PICTURES = Path.of("target", "pictures");

  /** Longer than a run takes on a machine that does other things. */
  private static final int PATIENCE_MILLIS = 60_000;

  private static final int HEIGHT = 900;
  private static final int SETTLE_MILLIS = 150;
  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

  private final Playwright playwright;
  private final Browser browser;
  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = new ArrayList<>();

  /** What the console may say because the story asks for it; nothing when empty. */
  private String expected = "";

  /**
   * Opens a browser.
   *
   * @param origin the only place it may ask
   */
  Chromium(String origin) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(EXECUTABLE)
                    .setChromiumSandbox(false)
                    .setArgs(
                        List.of(
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(1280, HEIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
    page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    page.onRequest(request -> {
      if (!request.url().startsWith(origin) && !request.url().matches("(data|blob):.*")) {
        faults.add("a request leaves the host: " + request.url());
      }
    });
    page.onConsoleMessage(message -> {
      if (!expected.isEmpty() && message.text().contains(expected)) {
        return;
      }
      if (message.type().equals("error") || message.text().contains("Content Security")) {
        faults.add("console: " + message.text() + " " + message.location());
      }
    });
    page.onPageError(error -> faults.add("script: " + error));
  }

  /** Skips the test, and says so, on a machine without a browser. */
  static void required() {
    Assumptions.assumeTrue(
        Files.isExecutable(EXECUTABLE),
        "SKIPPED: there is no " + EXECUTABLE + "; install chromium to test the dashboard");
  }

  Page page() {
    return page;
  }

  /** Lets the console tell of a request that the story wants refused; "" ends that. */
  void expecting(String words) {
    expected = words;
  }

  /** Paints the open page in another theme: "light", "dark" or "contrast". What it holds stays. */
  void repaint(String theme) {
    page.evaluate(
        """
        theme => {
          const root = document.documentElement;
          root.dataset.theme = theme === 'contrast' ? 'light' : theme;
          theme === 'contrast' ? (root.dataset.contrast = 'more') : delete root.dataset.contrast;
        }
        """,
        theme);
  }

  /** Gives the window of the open page another width. */
  void resize(int width) {
    page.setViewportSize(width, HEIGHT);
    page.waitForTimeout(SETTLE_MILLIS);
  }

  /** Keeps a picture of the page under target/pictures. */
  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  /** Fails on any breach of WCAG 2.2 AA that axe finds. */
  void assertAccessible(String what) {
    List<String> found = new ArrayList<>();
    for (Rule rule : new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations()) {
      rule.getNodes()
          .forEach(node -> found.add(rule.getId() + ": " + node.getHtml() + " " + node.getAny()));
    }
    assertThat(found).as(what).isEmpty();
  }

  /** Fails when something happened that must not. */
  void assertNothingWrong() {
    assertThat(faults).isEmpty();
  }

  @Override
  public void close() {
    context.close();
    browser.close();
    playwright.close();
  }
}
