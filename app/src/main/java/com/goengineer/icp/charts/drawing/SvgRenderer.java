package com.goengineer.icp.charts.drawing;

/**
 * A drawing as SVG 1.1 text: equal drawings give equal bytes, whatever the locale or machine.
 *
 * <p>Text stays text (to read, search and translate). Its family begins with the bundled typeface
 * that the layout measured; where that is not installed a similar one is used, and the layout
 * leaves room for it.
 */
public final class SvgRenderer {
  private static final String FAMILY =
      "Inter, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

  private final StringBuilder svg = new StringBuilder(16_384);

  private SvgRenderer() {}

  /** A file of its own, with fixed width and height. */
  public static String file(Drawing drawing) {
    SvgRenderer renderer = new SvgRenderer();
    renderer.svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    renderer.write(drawing, " xmlns=\"http://www.w3.org/2000/svg\"");
    return renderer.svg.append('\n').toString();
  }

  /** An element to stand inside an HTML page. */
  public static String inline(Drawing drawing) {
    SvgRenderer renderer = new SvgRenderer();
    renderer.write(drawing, "");
    return renderer.svg.toString();
  }

  private void write(Drawing drawing, String namespace) {
    int width = drawing.size().width();
    int height = drawing.size().height();
    String title = drawing.id() + "-1";
    String description = drawing.id() + "-2";
    svg.append("<svg").append(namespace);
    attribute("width", width);
    attribute("height", height);
    svg.append(" viewBox=\"0 0 ").append(width).append(' ').append(height).append('"');
    svg.append(" role=\"img\" aria-labelledby=\"").append(title).append(' ').append(description);
    svg.append("\" font-family=\"").append(FAMILY).append("\">\n");
    named("title", title, drawing.title());
    named("desc", description, drawing.description());
    if (drawing.size().heading()) {
      write(new Mark.Area(0, 0, width, height, Ink.SURFACE));
    }
    drawing.marks().forEach(this::write);
    svg.append("</svg>");
  }

  private void named(String element, String id, String text) {
    svg.append('<').append(element).append(" id=\"").append(id).append("\">");
    svg.append(Markup.escaped(text)).append("</").append(element).append(">\n");
  }

  private void write(Mark mark) {
    switch (mark) {
      case Mark.Area area -> {
        rectangle(area.x(), area.y(), area.width(), area.height());
        fill(area.ink());
      }
      case Mark.Frame frame -> {
        rectangle(frame.x() + 0.5, frame.y() + 0.5, frame.width() - 1, frame.height() - 1);
        svg.append(" fill=\"none\" stroke=\"").append(frame.ink().hex()).append('"');
      }
      case Mark.Line line -> line(line);
      case Mark.Symbol symbol -> symbol(symbol);
      case Mark.Trace trace -> trace(trace);
      case Mark.Patch patch -> patch(patch);
      case Mark.Text text -> {
        text(text);
        return;
      }
    }
    svg.append("/>\n");
  }

  private void rectangle(double x, double y, double width, double height) {
    svg.append("<rect");
    attribute("x", x);
    attribute("y", y);
    attribute("width", StrictMath.max(0, width));
    attribute("height", StrictMath.max(0, height));
  }

  private void line(Mark.Line line) {
    svg.append("<line");
    attribute("x1", line.x1());
    attribute("y1", line.y1());
    attribute("x2", line.x2());
    attribute("y2", line.y2());
    svg.append(" stroke=\"").append(line.ink().hex()).append('"');
    if (line.width() != 1) {
      attribute("stroke-width", line.width());
    }
    if (line.dash() > 0) {
      attribute("stroke-dasharray", line.dash());
    }
  }

  private void trace(Mark.Trace trace) {
    svg.append("<path d=\"");
    places(trace.points());
    svg.append("\" fill=\"none\" stroke-linejoin=\"round\" stroke=\"");
    svg.append(trace.ink().hex()).append('"');
    attribute("stroke-width", trace.width());
  }

  private void patch(Mark.Patch patch) {
    svg.append("<path d=\"");
    places(patch.ring());
    svg.append("Z\"");
    fill(patch.ink());
  }

  private void symbol(Mark.Symbol symbol) {
    if (symbol.shape() == Shape.CIRCLE) {
      svg.append("<circle");
      attribute("cx", symbol.x());
      attribute("cy", symbol.y());
      attribute("r", symbol.radius());
    } else {
      svg.append("<path d=\"");
      places(symbol.shape().ring(symbol.x(), symbol.y(), symbol.radius()));
      svg.append("Z\"");
    }
    fill(symbol.ink());
  }

  private void places(double[] points) {
    for (int i = 0; i < points.length; i += 2) {
      svg.append(i == 0 ? 'M' : 'L');
      number(points[i]);
      svg.append(' ');
      number(points[i + 1]);
    }
  }

  private void text(Mark.Text text) {
    svg.append("<text");
    attribute("x", text.x());
    attribute("y", text.y());
    attribute("font-size", text.size());
    if (text.weight().css() != 400) {
      attribute("font-weight", text.weight().css());
    }
    switch (text.anchor()) {
      case START -> {}
      case MIDDLE -> svg.append(" text-anchor=\"middle\"");
      case END -> svg.append(" text-anchor=\"end\"");
    }
    fill(text.ink());
    svg.append('>').append(Markup.escaped(text.text())).append("</text>\n");
  }

  private void fill(Ink ink) {
    svg.append(" fill=\"").append(ink.hex()).append('"');
  }

  private void attribute(String name, double value) {
    svg.append(' ').append(name).append("=\"");
    number(value);
    svg.append('"');
  }

  // Two decimals, no exponent, no trailing zeros.
  private void number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a place on the sheet is " + value);
    }
    long hundredths = StrictMath.round(100 * value);
    long absolute = StrictMath.abs(hundredths);
    svg.append(hundredths < 0 ? "-" : "").append(absolute / 100);
    long rest = absolute % 100;
    if (rest != 0) {
      svg.append('.').append(rest / 10);
      if (rest % 10 != 0) {
        svg.append(rest % 10);
      }
    }
  }
}
