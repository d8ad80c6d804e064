package com.goengineer.icp.report;

import com.goengineer.icp.charts.plot.Days;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes report.html: equal sources give equal bytes, in whatever order their rows are. So it names
 * neither the run, whose id holds a time, nor the row of an example.
 */
public final class Report {
  private static final String STYLE = "report.css";

  private Report() {}

  /** The page as text, to be written in UTF-8. */
  public static String html(ReportInput input) {
    Html html = new Html();
    html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n");
    head(html, input);
    html.open("body").open("main");
    Overview.write(html, input);
    GradesAndAccounts.write(html, input);
    secondPage(html, input);
    ValidationSection.write(html, input);
    NameSection.write(html, input);
    Gallery.write(html, input);
    html.closeLine().closeLine().markup("</html>\n");
    return html.page();
  }

  private static void secondPage(Html html, ReportInput input) {
    html.open("div", "second");
    MarketPictures.write(html, input);
    html.open("div", "two");
    MoneySection.write(html, input);
    WeightSection.write(html, input.weights(), input.run().notation());
    html.closeLine().open("div", "wide-left");
    ProblemSection.write(html, input);
    Doubts.write(html, input);
    html.closeLine();
    footer(html, input.run());
    html.closeLine();
  }

  // The policy makes the browser itself refuse any request, whatever a source's text contains.
  private static void head(Html html, ReportInput input) {
    html.open("head");
    html.markup(
        "<meta charset=\"utf-8\">\n"
            + "<meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.element("title", "Ideal customers as of " + Days.written(input.run().asOf()));
    html.markup("\n<style>\n" + style() + "</style>\n").closeLine();
  }

  private static void footer(Html html, RunFacts run) {
    html.open("footer", "faint");
    html.text("As of " + Days.written(run.asOf()));
    html.text(" · every figure here is in icp_scored_accounts.csv, manifest.json or charts/*.csv");
    html.text(" beside this report");
    html.closeLine();
  }

  private static String style() {
    try (InputStream in = Report.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException("the class path has no " + STYLE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
