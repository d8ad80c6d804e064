package com.goengineer.icp.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Measures the dashboard in a real browser: arguments are the repository and a workspace. It is run
 * by hand; docs/performance.md records what came out, with the load of the machine.
 */
final class DashboardTiming {
  private static final int TRIES = 40;

  /** Moves a slider and waits for the frame in which the new numbers are painted. */
  private static final String SLIDE =
      """
      async (tries) => {
        const page = document.querySelector('icp-lab');
        const slider = document.querySelector('#weight-size');
        const times = [];
        for (let i = 0; i < tries; i++) {
          const before = page.answer;
          const start = performance.now();
          slider.value = String(100 + i * 7);
          slider.dispatchEvent(new Event('input', {bubbles: true}));
          while (page.answer === before) await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
          times.push(performance.now() - start);
        }
        slider.dispatchEvent(new Event('change', {bubbles: true}));
        return times;
      }
      """;

  /** Sorts by other columns and waits until the first row is another one. */
  private static final String SORT =
      """
      async (tries) => {
        const page = document.querySelector('icp-accounts');
        const times = [];
        for (let i = 0; i < tries; i++) {
          const before = page.answer;
          const heads = [...document.querySelectorAll('.vhead button')];
          const start = performance.now();
          heads[i % heads.length].click();
          while (page.answer === before) await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
          times.push(performance.now() - start);
        }
        return times;
      }
      """;

  /** Filters by one grade after the other and waits for the numbers and rows of that grade. */
  private static final String FILTER =
      """
      async (tries) => {
        const page = document.querySelector('icp-accounts');
        const times = [];
        for (let i = 0; i < tries; i++) {
          const before = page.answer;
          const grades = [...document.querySelectorAll('main .bar button[aria-pressed]')];
          const start = performance.now();
          grades[i % grades.length].click();
          while (page.answer === before) await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
          times.push(performance.now() - start);
        }
        return times;
      }
      """;

  /** Jumps to the last rank and back and waits for the rows that stand there. */
  private static final String JUMP =
      """
      async (tries) => {
        const box = document.querySelector('.vgrid');
        const shown = () => box.querySelector('.vline[aria-selected="true"] a')?.textContent;
        const times = [];
        for (let i = 0; i < tries; i++) {
          const before = shown();
          const start = performance.now();
          box.dispatchEvent(new KeyboardEvent('keydown', {key: i % 2 ? 'Home' : 'End', bubbles: true}));
          while (!shown() || shown() === before) await new Promise(requestAnimationFrame);
          times.push(performance.now() - start);
        }
        return times;
      }
      """;

  /** Scrolls and takes the time of every frame. */
  private static final String SCROLL =
      """
      async (tries) => {
        const box = document.querySelector('.vgrid');
        const times = [];
        let last = performance.now();
        for (let i = 0; i < tries * 3; i++) {
          box.dispatchEvent(new WheelEvent('wheel', {deltaY: 120, bubbles: true, cancelable: true}));
          if (box.scrollHeight < 8000000) box.scrollTop += 120;
          await new Promise(requestAnimationFrame);
          times.push(performance.now() - last);
          last = performance.now();
        }
        return times.slice(1);
      }
      """;

  /** First and largest paint, and shifts, of the page that was loaded. */
  private static final String PAINTS =
      """
      async () => {
        const read = (type) => new Promise(done => {
          const found = [];
          new PerformanceObserver(list => found.push(...list.getEntries())).observe({type, buffered: true});
          setTimeout(() => done(found), 300);
        });
        const paints = await read('paint');
        const largest = await read('largest-contentful-paint');
        const shifts = await read('layout-shift');
        return [
          paints.find(each => each.name === 'first-contentful-paint')?.startTime ?? 0,
          largest.at(-1)?.startTime ?? 0,
          shifts.filter(each => !each.hadRecentInput).reduce((sum, each) => sum + each.value, 0),
        ];
      }
      """;

  private DashboardTiming() {}

  /** Prints one line per bar. */
  public static void main(String[] arguments) throws IOException {
    Path repository = Path.of(arguments[0]).toAbsolutePath().normalize();
    Path workspace = Path.of(arguments[1]).toAbsolutePath();
    long asked = System.nanoTime();
    try (DashboardProcess served =
            DashboardProcess.start(
                repository,
                repository,
                "serve",
                "--workspace",
                workspace.toString(),
                "--port",
                "0");
        Chromium chromium = new Chromium(served.origin())) {
      Page page = chromium.page();
      page.navigate(served.link());
      page.waitForSelector(".vline a");
      say("start to painted rows, s", List.of((System.nanoTime() - asked) / 1e9));
      say("first paint, largest paint, shift", numbers(page.evaluate(PAINTS)));
      say("server until then, CPU s", List.of(served.cpu().toMillis() / 1e3));
      measure(served, "sort", () -> page.evaluate(SORT, TRIES));
      measure(served, "filter", () -> page.evaluate(FILTER, TRIES));
      measure(served, "jump to a rank", () -> page.evaluate(JUMP, TRIES));
      measure(served, "frame while scrolling", () -> page.evaluate(SCROLL, TRIES));
      page.navigate(served.origin() + "/lab");
      page.waitForSelector("#weight-size");
      page.evaluate(SLIDE, TRIES);
      measure(served, "slider to painted", () -> page.evaluate(SLIDE, TRIES));
    }
    say("load of the machine", List.of(load()));
  }

  /** The clock in the browser, and the CPU that the server spent on it: on a busy machine both. */
  private static void measure(DashboardProcess served, String what, Supplier<Object> walk) {
    long before = served.cpu().toMillis();
    List<Double> millis = numbers(walk.get());
    say(what + ", ms", millis);
    double each = (double) (served.cpu().toMillis() - before) / millis.size();
    say("  server for each, CPU ms", List.of(each));
  }

  private static double load() throws IOException {
    return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
  }

  private static List<Double> numbers(Object answer) {
    List<Double> numbers = new ArrayList<>();
    for (Object each : (List<?>) answer) {
      numbers.add(((Number) each).doubleValue());
    }
    return numbers;
  }

  private static void say(String what, List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    System.out.println(
        values.size() <= 3
            ? what + ": " + values
            : String.format(
                Locale.ROOT,
                "%s: median %.1f, p95 %.1f, most %.1f",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.95)),
                sorted.getLast()));
  }
}
