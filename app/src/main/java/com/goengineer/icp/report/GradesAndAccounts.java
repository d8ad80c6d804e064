package com.goengineer.icp.report;

import com.goengineer.icp.charts.drawing.Format;
import com.goengineer.icp.charts.drawing.Ink;
import com.goengineer.icp.charts.drawing.Shape;
import com.goengineer.icp.charts.plot.Measure;
import com.goengineer.icp.charts.plot.Notation;
import com.goengineer.icp.charts.plot.Tone;
import com.goengineer.icp.scoring.Grade;

/** What the grades mean, and the best accounts. */
final class GradesAndAccounts {

  private GradesAndAccounts() {}

  static void write(Html html, ReportInput input) {
    html.open("div", "wide-left");
    picture(html, input, "vis1_icp_hist", Format.figure(560, 240));
    picture(html, input, "grade_value", Format.figure(300, 240));
    html.closeLine();
    meanings(html, input);
    best(html, input);
  }

  private static void picture(Html html, ReportInput input, String id, Format format) {
    html.open("section");
    PageFigures.heading(html, input, id);
    PageFigures.draw(html, input, id, format);
    html.closeLine();
  }

  private static void meanings(Html html, ReportInput input) {
    Notation notation = input.run().notation();
    html.open("section").element("h2", "What each grade means");
    html.open("table").open("thead").open("tr").element("th", "Grade");
    html.element("th", "num", "From score").element("th", "num", "Accounts");
    html.element("th", "num", grossProfit(input)).element("th", "meaning", "");
    html.close().closeLine().open("tbody");
    for (AccountFacts.GradeRow row : input.accounts().grades()) {
      html.open("tr").open("td", "nowrap");
      grade(html, row.grade());
      html.close().element("td", "num", notation.write(Measure.SCORE, row.lowestScore()));
      html.element("td", "num", notation.count(row.accounts()));
      html.element("td", "num", notation.money(row.grossProfit()));
      html.element("td", "meaning", meaning(row.grade())).closeLine();
    }
    html.close().closeLine().closeLine();
  }

  private static String grossProfit(ReportInput input) {
    return "GP, " + input.run().window().length();
  }

  private static String meaning(Grade grade) {
    return switch (grade) {
      case A -> "Looks most like our best customers. Know them by name.";
      case B -> "Strong fit. Next in line for a visit.";
      case C -> "Average. Keep in touch; look at what is missing.";
      case D -> "Weak fit. Serve on request.";
      case F -> "Least like our customers, or hardly anything known.";
    };
  }

  /** Shape and letter: a grade is never told by colour alone. */
  private static void grade(Html html, Grade grade) {
    Tone tone = Tone.ofGrade(grade.name());
    StringBuilder points = new StringBuilder();
    double[] ring = Shape.of(tone).ring(6, 6, 5);
    for (int i = 0; i < ring.length; i += 2) {
      points.append(StrictMath.round(100 * ring[i]) / 100.0).append(',');
      points.append(StrictMath.round(100 * ring[i + 1]) / 100.0).append(' ');
    }
    html.markup(
        "<svg class=\"grade\" width=\"12\" height=\"12\" viewBox=\"0 0 12 12\" aria-hidden=\"true\">"
            + "<polygon points=\""
            + points.toString().stripTrailing()
            + "\" fill=\""
            + Ink.of(tone).hex()
            + "\"/></svg>");
    html.element("b", grade.name());
  }

  private static void best(Html html, ReportInput input) {
    html.open("section", "flows");
    html.element("h2", "The " + input.accounts().top().size() + " best accounts");
    html.open("table", "accounts").open("thead").open("tr");
    html.element("th", "num", "Rank").element("th", "Account").element("th", "Industry");
    html.element("th", "Grade").element("th", "num", "Score");
    html.element("th", "num", grossProfit(input));
    html.element("th", "why", "Points").close().closeLine().open("tbody");
    input.accounts().top().forEach(account -> row(html, account, input.run().notation()));
    html.close().closeLine();
    html.element(
        "p",
        "note",
        "Ordered by raw score. All accounts are in icp_scored_accounts.csv, which also says for"
            + " each how the points add up.");
    html.closeLine();
  }

  private static void row(Html html, TopAccount account, Notation notation) {
    String industry = account.industry().isEmpty() ? "not given" : account.industry();
    html.open("tr").element("td", "num faint", notation.count(account.rank()));
    html.element("td", "name", account.name().isEmpty() ? account.id() : account.name());
    html.element("td", "industry", industry).open("td", "nowrap");
    grade(html, account.grade());
    html.close().element("td", "num", notation.write(Measure.SCORE, account.score()));
    html.element("td", "num", notation.money(account.grossProfit()));
    html.element("td", "why", account.reason()).closeLine();
  }
}
