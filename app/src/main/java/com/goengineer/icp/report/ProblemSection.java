package com.goengineer.icp.report;

import com.goengineer.icp.charts.plot.Notation;
import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.Problem.Severity;
import java.util.List;

/** What was set aside or read with a guess, by kind, with an example and what to do. */
final class ProblemSection {
  private static final int SHOWN = 7;

  private ProblemSection() {}

  static boolean isSetAside(ProblemKind kind) {
    return kind.example().severity() == Severity.SET_ASIDE;
  }

  static void write(Html html, ReportInput input) {
    Notation notation = input.run().notation();
    List<ProblemKind> kinds = input.problems();
    html.open("section").element("h2", "What was set aside");
    if (kinds.isEmpty()) {
      html.element("p", "Nothing: every row and value was used.").closeLine();
      return;
    }
    html.element(
        "p", "faint", "Kinds of problems, what was lost first; the rest of each row was used");
    html.open("table", "problems").open("thead").open("tr").element("th", "num", "Count");
    html.element("th", "Problem").element("th", "For example").close().closeLine();
    html.open("tbody");
    kinds.stream().limit(SHOWN).forEach(kind -> row(html, kind, notation));
    html.close().closeLine();
    String more =
        kinds.size() > SHOWN ? (kinds.size() - SHOWN) + " more kinds, and every " : "Every ";
    html.element(
        "p", "note", more + "single case with its file, sheet, row and column: problems.csv.");
    html.closeLine();
  }

  private static void row(Html html, ProblemKind kind, Notation notation) {
    Problem example = kind.example();
    html.open("tr").element("td", "num", notation.count(kind.count()));
    html.open("td").element("b", ProblemWords.heading(example.code()));
    html.element("span", "faint", effect(example.severity()));
    html.element("p", "faint", ProblemWords.advice(example.code())).close();
    html.open("td", "faint").text(place(example.place()));
    if (!example.value().isEmpty()) {
      html.text(": ").element("q", shortened(example.value()));
    }
    html.close().closeLine();
  }

  private static String place(Place place) {
    String sheet = place.sheet().isEmpty() ? "" : ", sheet \"" + place.sheet() + "\"";
    String column = place.header().isEmpty() ? "" : ", column \"" + place.header() + "\"";
    return place.file() + sheet + column;
  }

  private static String effect(Severity severity) {
    return switch (severity) {
      case SET_ASIDE -> " set aside";
      case WARNING -> " used, please check";
      case NOTICE -> " how it was read";
    };
  }

  private static String shortened(String value) {
    int most = 40;
    return value.codePointCount(0, value.length()) <= most
        ? value
        : value.substring(0, value.offsetByCodePoints(0, most)) + "…";
  }
}
