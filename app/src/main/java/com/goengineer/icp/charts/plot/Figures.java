package com.goengineer.icp.charts.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The numbers behind a picture as a table: what its CSV file and its "view as table" hold.
 *
 * <p>Counts are whole, money has two decimals, everything else is the shortest plain decimal that
 * reads back to the same double; unknown is empty.
 *
 * @param header column names
 * @param rows cells, as many as columns
 */
public record Figures(List<String> header, List<List<String>> rows) {

  public Figures {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The table of a picture. */
  public static Figures of(Plot plot) {
    return switch (plot) {
      case Histogram histogram -> of(histogram);
      case Bars bars -> of(bars);
      case Intervals intervals -> of(intervals);
      case BinnedMeans means -> of(means);
      case PairedBars pairs -> of(pairs);
      case Multiples multiples -> of(multiples);
      case Curves curves -> of(curves);
    };
  }

  /**
   * The table as CSV: RFC 4180, comma, CR LF. A text that a spreadsheet would run as a formula gets
   * a leading apostrophe.
   */
  public String csv() {
    StringBuilder csv = new StringBuilder();
    Stream.concat(Stream.of(header), rows.stream()).forEach(cells -> appendLine(csv, cells));
    return csv.toString();
  }

  private static Figures of(Histogram histogram) {
    List<String> header = new ArrayList<>(List.of("from", "to", histogram.vertical().column()));
    histogram.groups().forEach(group -> header.add(group.name()));
    List<List<String>> rows = new ArrayList<>();
    for (Histogram.Bin bin : histogram.bins()) {
      List<String> row =
          new ArrayList<>(List.of(exact(bin.from()), exact(bin.to()), whole(bin.total())));
      bin.counts().forEach(count -> row.add(whole(count)));
      rows.add(row);
    }
    return new Figures(header, rows);
  }

  private static Figures of(Bars plot) {
    List<String> header = List.of(plot.category().column(), plot.value().column(), "accounts");
    boolean countsAccounts = plot.value().column().equals("accounts");
    return new Figures(
        countsAccounts ? header.subList(0, 2) : header,
        plot.bars().stream()
            .map(
                bar -> List.of(bar.label(), cell(plot.value(), bar.value()), whole(bar.accounts())))
            .map(row -> countsAccounts ? row.subList(0, 2) : row)
            .toList());
  }

  private static Figures of(Intervals plot) {
    return new Figures(
        List.of(plot.category().column(), plot.value().column(), "lower95", "upper95", "accounts"),
        plot.rows().stream()
            .map(row -> estimate(List.of(row.label()), row.estimate(), row.accounts()))
            .toList());
  }

  private static Figures of(BinnedMeans plot) {
    List<List<String>> rows = new ArrayList<>();
    for (BinnedMeans.Panel panel : plot.panels()) {
      for (BinnedMeans.Bin bin : panel.bins()) {
        List<String> step =
            List.of(panel.horizontal().column(), bin.label(), exact(bin.from()), exact(bin.to()));
        rows.add(estimate(step, bin.mean(), bin.accounts()));
      }
    }
    String mean = plot.panels().isEmpty() ? "mean" : plot.panels().getFirst().vertical().column();
    return new Figures(
        List.of("of", "step", "from", "to", mean, "lower95", "upper95", "accounts"), rows);
  }

  private static Figures of(PairedBars plot) {
    return new Figures(
        List.of(
            plot.category().column(), plot.first().column(), plot.second().column(), "accounts"),
        plot.rows().stream()
            .map(row ->
                List.of(
                    row.label(),
                    cell(plot.first(), row.first()),
                    cell(plot.second(), row.second()),
                    whole(row.accounts())))
            .toList());
  }

  private static Figures of(Multiples plot) {
    List<String> header = new ArrayList<>(List.of(plot.category().column()));
    plot.panels().forEach(panel -> header.addAll(columns(panel)));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < plot.rows().size(); i++) {
      List<String> row = new ArrayList<>(List.of(plot.rows().get(i)));
      for (Multiples.Panel panel : plot.panels()) {
        row.addAll(cells(panel, i));
      }
      rows.add(row);
    }
    return new Figures(header, rows);
  }

  private static Figures of(Curves plot) {
    List<List<String>> rows = new ArrayList<>();
    for (Curves.Line line : plot.lines()) {
      for (Curves.Point point : line.points()) {
        Estimate estimate = point.estimate();
        rows.add(
            List.of(
                line.name(),
                cell(plot.horizontal(), point.at()),
                cell(plot.vertical(), estimate.value()),
                exact(estimate.lower95()),
                exact(estimate.upper95())));
      }
    }
    String at = plot.horizontal().column();
    return new Figures(List.of("line", at, plot.vertical().column(), "lower95", "upper95"), rows);
  }

  private static List<String> columns(Multiples.Panel panel) {
    String name = panel.value().column();
    return switch (panel) {
      case Multiples.BarPanel bars -> List.of(name);
      case Multiples.BoxPanel boxes ->
          Stream.of("mean", "p05", "p25", "p50", "p75", "p95").map(q -> name + "_" + q).toList();
    };
  }

  private static List<String> cells(Multiples.Panel panel, int row) {
    return switch (panel) {
      case Multiples.BarPanel bars -> List.of(cell(bars.value(), bars.lengths().get(row)));
      case Multiples.BoxPanel boxes -> {
        Multiples.Box box = boxes.boxes().get(row);
        yield Stream.of(box.mean(), box.p05(), box.p25(), box.p50(), box.p75(), box.p95())
            .map(Figures::exact)
            .toList();
      }
    };
  }

  private static List<String> estimate(List<String> names, Estimate estimate, long accounts) {
    List<String> row = new ArrayList<>(names);
    row.add(exact(estimate.value()));
    row.add(exact(estimate.lower95()));
    row.add(exact(estimate.upper95()));
    row.add(whole(accounts));
    return row;
  }

  private static String cell(Axis axis, double value) {
    return switch (axis.measure()) {
      case COUNT -> whole(StrictMath.round(value));
      case MONEY -> money(value);
      case SCORE, SHARE -> exact(value);
      case CATEGORY -> throw new IllegalArgumentException("a name is not a number");
    };
  }

  private static String whole(long value) {
    return Long.toString(value);
  }

  // An amount below 2^53 cents is a double of which two decimals are exact.
  private static String money(double value) {
    return Double.isNaN(value)
        ? ""
        : BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String exact(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "";
    }
    BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
    return decimal.signum() == 0 ? "0" : decimal.toPlainString();
  }

  private static void appendLine(StringBuilder csv, List<String> cells) {
    String separator = "";
    for (String cell : cells) {
      csv.append(separator).append(CsvText.quoted(cell));
      separator = ",";
    }
    csv.append("\r\n");
  }
}
