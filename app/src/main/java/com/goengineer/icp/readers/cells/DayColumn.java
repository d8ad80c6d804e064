package com.goengineer.icp.readers.cells;

import com.goengineer.icp.readers.format.CellKind;
import com.goengineer.icp.readers.format.Whitespace;
import com.goengineer.icp.sources.DateOrder;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Calendar days. Whether 03/04/2024 is in March or in April is decided for the column: by the
 * settings, else by the order that most cells with a number above 12 allow, else by the dots of
 * 03.04.2024 (day first), else month first. Cells that do not fit it are problems.
 */
final class DayColumn implements FieldColumn {
  /** Distinct texts that are remembered; a log of many years has some thousand days. */
  private static final int MAXIMUM_REMEMBERED = 100_000;

  private final ColumnContext context;
  private final ColumnFormat format;
  private final Optional<DateOrder> setting;
  private final String otherOrder;
  private final IntChunks days = new IntChunks(Column.Day.UNKNOWN);
  private TextDictionary texts = new TextDictionary();
  private List<Optional<DateText>> readings = new ArrayList<>();
  private long dayFirst;
  private long monthFirst;
  private long open;
  private long dotted;
  private long serials;

  DayColumn(ColumnContext context, ColumnFormat format, Optional<DateOrder> setting) {
    this.context = context;
    this.format = format;
    this.setting = setting;
    this.otherOrder =
        "is no date in the order "
            + format.dateOrder().label()
            + ", in which the rest of the column is"
            + " read. "
            + DateText.EXPECTED;
  }

  @Override
  public void accept(int index, long row, CellKind kind, CharSequence text) {
    switch (kind) {
      case TEXT -> remembered(text).ifPresent(date -> acceptDate(index, row, text, date));
      case DATE_SERIAL -> acceptSerial(index, row, text);
      case NUMBER -> acceptNumber(index, row, text);
      case BOOLEAN -> setAside(row, text, "is not a date. " + DateText.EXPECTED);
      case ERROR -> ErrorCells.report(context, row, text);
      case FORMULA_WITHOUT_RESULT -> ErrorCells.reportFormula(context, row);
    }
  }

  /** Each distinct text is read once; empty for blanks. */
  private Optional<DateText> remembered(CharSequence text) {
    if (texts.size() > MAXIMUM_REMEMBERED) {
      texts = new TextDictionary();
      readings = new ArrayList<>();
    }
    int number = texts.indexOf(text);
    if (number == readings.size()) {
      readings.add(read(texts.text(number)));
    }
    return readings.get(number);
  }

  private Optional<DateText> read(String text) {
    if (DamagedText.is(text)) {
      return Optional.of(new DateText.Unreadable(DateText.NO_DATE));
    }
    String clean = Whitespace.clean(text);
    return BlankTokens.contains(clean)
        ? Optional.empty()
        : Optional.of(DateText.parse(clean, context.counts1904()));
  }

  private void acceptDate(int index, long row, CharSequence text, DateText date) {
    switch (date) {
      case DateText.Certain(int day) -> days.set(index, day);
      case DateText.Serial(int day) -> {
        serials++;
        days.set(index, day);
      }
      case DateText.Numbers numbers -> acceptNumbers(index, row, text, numbers);
      case DateText.Unreadable(String message) -> setAside(row, text, message);
    }
  }

  private void acceptNumbers(int index, long row, CharSequence text, DateText.Numbers numbers) {
    if (numbers.decides()) {
      dayFirst += numbers.onlyOrder() == DateOrder.DAY_FIRST ? 1 : 0;
      monthFirst += numbers.onlyOrder() == DateOrder.MONTH_FIRST ? 1 : 0;
    } else if (numbers.isOpen()) {
      open++;
      dotted += numbers.dotted() ? 1 : 0;
    }
    int day = numbers.epochDay(format.dateOrder());
    if (day != SerialDays.NONE) {
      days.set(index, day);
    } else if (numbers.decides() && numbers.onlyOrder() != format.dateOrder()) {
      setAside(row, text, otherOrder);
    } else {
      setAside(row, text, DateText.OUT_OF_RANGE);
    }
  }

  private void acceptSerial(int index, long row, CharSequence text) {
    int day = SerialDays.toEpochDay(text, context.counts1904());
    if (day == SerialDays.NONE) {
      setAside(row, text, DateText.OUT_OF_RANGE);
    } else {
      days.set(index, day);
    }
  }

  /** A number that no format shows as a date: days as spreadsheets count them, or 20240531. */
  private void acceptNumber(int index, long row, CharSequence text) {
    int day = SerialDays.toEpochDay(text, context.counts1904());
    if (day != SerialDays.NONE) {
      serials++;
      days.set(index, day);
    } else if (text.length() == 8
        && DateText.parse(text.toString(), false) instanceof DateText.Certain(int certain)) {
      days.set(index, certain);
    } else {
      setAside(row, text, "is a number that is no date. " + DateText.EXPECTED);
    }
  }

  private void setAside(long row, CharSequence text, String message) {
    context.setAside(row, Problem.Code.NOT_A_DATE, text, message);
  }

  @Override
  public ColumnFormat assumed() {
    return format;
  }

  @Override
  public ColumnFormat decided() {
    boolean bySeparator = dayFirst == 0 && monthFirst == 0 && 2 * dotted > open;
    DateOrder found =
        dayFirst > monthFirst || bySeparator ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    return new ColumnFormat(format.decimal(), setting.orElse(found));
  }

  @Override
  public void reportFormat() {
    if (dayFirst + monthFirst + open > 0) {
      context.note(
          Problem.Code.DATE_ORDER,
          "dates such as 03/04/2024 were read as " + format.dateOrder().label() + ": " + because());
    }
    if (serials > 0) {
      context.note(
          Problem.Code.DATE_ORDER,
          serials
              + " bare numbers were read as days counted from "
              + (context.counts1904() ? "1904" : "1900")
              + ", as spreadsheets do");
    }
  }

  private String because() {
    if (setting.isPresent()) {
      return "config.toml says so";
    }
    if (dayFirst + monthFirst > 0) {
      return dayFirst + " cells can only be day/month, " + monthFirst + " only month/day";
    }
    return "no cell has a number above 12 that would decide; set "
        + context.setting("date_order")
        + " = \"dmy\" or \"mdy\" in config.toml if that is wrong";
  }

  @Override
  public Column build(int rows) {
    return new Column.Day(days.drain(rows));
  }
}
