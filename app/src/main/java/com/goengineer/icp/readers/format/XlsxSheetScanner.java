package com.goengineer.icp.readers.format;

import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.SourceRefused;
import java.io.InputStream;

/**
 * Turns the XML of one sheet into cells. Rows and cells without their own address stand one after
 * the one before (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73); the dimension of the sheet is not
 * trusted and not needed.
 */
final class XlsxSheetScanner {
  private static final int MAXIMUM_COLUMNS = 16_384;
  private static final long MAXIMUM_ROWS = 1_048_576;

  /** Decimals of so many digits name one double only, so they need no second look. */
  private static final int EXACT_DIGITS = 15;

  private final String where;
  private final XmlPart part;
  private final SharedStrings strings;
  private final DateFormats formats;
  private final CharSlice value;

  private long row;
  private boolean rowWanted = true;
  private boolean inRow;
  private int column = -1;
  private String type = "";
  private int style = -1;
  private boolean hasValue;
  private boolean hasFormula;

  XlsxSheetScanner(String where, InputStream in, SharedStrings strings, DateFormats formats) {
    this.where = where;
    this.part = new XmlPart(this::here, in);
    this.value = part.text();
    this.strings = strings;
    this.formats = formats;
  }

  void deliverTo(CellSink sink) {
    boolean inSheet = true;
    while (inSheet && rowWanted && part.next()) {
      if (part.isStart()) {
        start(part.name(), sink);
      } else {
        inSheet = end(part.name(), sink);
      }
    }
    if (rowWanted) {
      part.drain();
    }
  }

  private void start(String name, CellSink sink) {
    switch (name) {
      case "c" -> startCell();
      case "v", "t" -> part.collectText();
      case "f" -> hasFormula = true;
      case "row" -> startRow(sink);
      case "rPh" -> part.skipElement();
      default -> {}
    }
  }

  /** False at the end of the cells. */
  private boolean end(String name, CellSink sink) {
    switch (name) {
      case "c" -> deliverCell(sink);
      case "v", "t" -> {
        part.ignoreText();
        hasValue = true;
      }
      case "row" -> {
        inRow = false;
        sink.endRow();
      }
      default -> {}
    }
    return !name.equals("sheetData");
  }

  private void startRow(CellSink sink) {
    if (inRow) {
      throw damaged("a row within a row");
    }
    row = rowNumber(part.attributeOrEmpty("r"));
    column = -1;
    inRow = true;
    rowWanted = sink.startRow(row, CellSink.OPEN_ENDED, CellSink.OPEN_ENDED);
  }

  private long rowNumber(String given) {
    if (given.isEmpty()) {
      return row + 1;
    }
    try {
      long number = Long.parseLong(given);
      if (number >= 1 && number <= MAXIMUM_ROWS) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw damaged("row \"" + given + "\", which no sheet has");
  }

  private void startCell() {
    if (!inRow) {
      throw damaged("a cell outside of all rows");
    }
    column++;
    type = "";
    style = -1;
    value.clear();
    hasValue = false;
    hasFormula = false;
    XmlAttributes attributes = part.attributes();
    for (int i = 0; i < attributes.size(); i++) {
      switch (attributes.name(i)) {
        case "r" -> column = columnOf(attributes.value(i));
        case "t" -> type = attributes.value(i).toString();
        case "s" -> style = styleOf(attributes.value(i));
        default -> {}
      }
    }
    if (column >= MAXIMUM_COLUMNS) {
      throw damaged("more than " + MAXIMUM_COLUMNS + " columns in row " + row);
    }
  }

  private int columnOf(CharSequence address) {
    int letters = 0;
    for (int i = 0; i < Math.min(4, address.length()); i++) {
      char c = address.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      letters = 26 * letters + (c - 'A' + 1);
    }
    if (letters == 0) {
      throw damaged("a cell at \"" + address + "\", which no sheet has");
    }
    return letters - 1;
  }

  private static int styleOf(CharSequence style) {
    try {
      return Integer.parseInt(style, 0, style.length(), 10);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private void deliverCell(CellSink sink) {
    if (isFormulaWithoutResult()) {
      sink.cell(column, CellKind.FORMULA_WITHOUT_RESULT, "");
    } else if (value.length() > 0) {
      switch (type) {
        case "s" -> sink.cell(column, CellKind.TEXT, strings.get(value));
        case "inlineStr", "str" -> sink.cell(column, CellKind.TEXT, decoded());
        case "d" -> sink.cell(column, CellKind.TEXT, value);
        case "b" -> sink.cell(column, CellKind.BOOLEAN, value.charAt(0) == '0' ? "FALSE" : "TRUE");
        case "e" -> sink.cell(column, CellKind.ERROR, value);
        default -> deliverNumber(sink);
      }
    }
  }

  /** Programs that compute nothing write no value, or an empty one; an empty text is a result. */
  private boolean isFormulaWithoutResult() {
    return hasFormula && (!hasValue || (value.length() == 0 && !type.equals("str")));
  }

  private CharSequence decoded() {
    for (int i = 0; i + 1 < value.length(); i++) {
      if (value.charAt(i) == '_' && value.charAt(i + 1) == 'x') {
        return EscapedText.decode(value.toString());
      }
    }
    return value;
  }

  private void deliverNumber(CellSink sink) {
    if (value.length() > EXACT_DIGITS) {
      shorten();
    }
    sink.cell(column, formats.isDate(style) ? CellKind.DATE_SERIAL : CellKind.NUMBER, value);
  }

  /**
   * 939.0599999999999 and 939.05999999999995 are one double: the shortest decimal stands for it.
   */
  private void shorten() {
    try {
      value.replaceBy(Double.toString(Double.parseDouble(value.toString())));
    } catch (NumberFormatException e) {
      // The cell stays as it is, and is reported as what it should have been.
    }
  }

  private SourceRefused damaged(String seen) {
    return new SourceRefused(
        here()
            + " is damaged: it has "
            + seen
            + ". Nothing was read from it. Open it in Excel, let it repair the file, and save it.");
  }

  /** The sheet, and the cell that was read last. */
  private String here() {
    return row == 0
        ? where
        : where + ", near cell " + Place.columnLetters(Math.max(column, 0)) + row + ",";
  }
}
