package com.goengineer.icp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an empty workspace and some files to a ranking, in one browser. */
class ImportStoryTest {
  private static final double RUN_MILLIS = 240_000;

  @TempDir Path home;
  private DashboardProcess dashboard;
  private Chromium chromium;

  @BeforeEach
  void serveAnEmptyWorkspace() {
    Chromium.required();
    dashboard =
        DashboardProcess.start(
            new Launcher(home).repository(),
            home,
            "serve",
            "--workspace",
            home.resolve("workspace").toString(),
            "--port",
            "0");
    chromium = new Chromium(dashboard.origin());
    page().navigate(dashboard.link());
    page().waitForURL(Pattern.compile(".*/start.*"));
    assertThat(heading()).hasText("Score your first accounts");
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

  private Locator heading() {
    return page().locator("main h1").first();
  }

  private Locator button(String name) {
    return page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Every state of the page passes axe in light and dark, and leaves a picture. */
  private void look(String state) {
    for (String theme : List.of("dark", "light")) {
      chromium.repaint(theme);
      chromium.assertAccessible("start, " + state + ", " + theme);
      chromium.picture("start-" + state + "-" + theme);
    }
  }

  private void importAndArrive() {
    assertThat(page().getByText("Ready to import")).isVisible();
    Locator start = button("Import");
    start.focus();
    page().keyboard().press("Enter");
    page()
        .waitForURL(
            Pattern.compile(".*/accounts.*"), new Page.WaitForURLOptions().setTimeout(RUN_MILLIS));
    assertThat(page().locator(".vline[aria-rowindex='2'] a")).isVisible();
  }

  @Test
  void theSampleBecomesARankingIsFoundAgainAndScoredWithAnotherTier() {
    look("empty");
    button("Use the sample").click();
    assertThat(page().getByText("2 of 2 required files")).isVisible();
    assertThat(page().getByText("Ready to import")).isVisible();
    look("ready");
    button("Import").click();
    assertThat(page().locator("progress")).isVisible();
    page().reload();
    page()
        .waitForURL(
            Pattern.compile(".*/accounts.*"), new Page.WaitForURLOptions().setTimeout(RUN_MILLIS));
    page().navigate(dashboard.origin() + "/runs");
    assertThat(page().getByText("This is the only run")).isVisible();
    page().navigate(dashboard.origin() + "/quality");
    page().locator("details.kind summary").first().click();
    assertThat(page().locator("details.kind tbody tr").first()).isVisible();
    anotherTierCountsInTheNextRunAndCanBeTakenBack();
    chromium.assertNothingWrong();
  }

  private void anotherTierCountsInTheNextRunAndCanBeTakenBack() {
    page().navigate(dashboard.origin() + "/industries");
    Locator tier = page().locator("select.tier").first();
    tier.selectOption(tier.inputValue().equals("tier_1") ? "tier_2" : "tier_1");
    button("Save for the next run").click();
    assertThat(page().getByText("The next run uses these tiers")).isVisible();
    page().reload();
    button("Score again now").click();
    assertThat(page().getByText("Scored again.")).isVisible();
    page().navigate(dashboard.origin() + "/runs");
    assertThat(page().getByText("accounts have another grade")).isVisible();
    page().locator("button:has-text('Restore')").first().click();
    assertThat(page().getByText("is current.").first()).isVisible();
  }

  @Test
  void theFilesOfARealCompanyBecomeARanking() {
    String data = System.getenv("ICP_EVAL_DATA");
    Assumptions.assumeTrue(
        data != null && Files.isDirectory(Path.of(data, "adventureworks", "full")),
        "SKIPPED: ICP_EVAL_DATA names no folder with adventureworks/full");
    page().locator("#files").setInputFiles(sources(Path.of(data, "adventureworks", "full")));
    importAndArrive();
    page().navigate(dashboard.origin() + "/data");
    assertThat(heading()).hasText("Data");
    chromium.assertNothingWrong();
  }

  private static Path[] sources(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(csv|xlsx|parquet)"))
          .sorted()
          .toArray(Path[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
