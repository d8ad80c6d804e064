package com.goengineer.icp.readers.cells;

import com.goengineer.icp.readers.format.CellKind;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.table.Column;
import java.util.Arrays;
import java.util.BitSet;

/** Text and identifiers, dictionary-coded; each distinct text is cleaned once. */
final class TextColumn implements FieldColumn {
  private static final int UNCLEANED = -2;

  private final TextRule rule;
  private final ColumnContext context;
  private final ColumnFormat format;

  private final IntChunks codes = new IntChunks(Column.Text.UNKNOWN);
  private final TextDictionary clean = new TextDictionary();
  private final TextDictionary given = new TextDictionary();
  private final TextDictionary givenNumbers = new TextDictionary();
  private int[] codeOfGiven = new int[0];
  private int[] codeOfNumber = new int[0];
  private final BitSet damaged = new BitSet();

  TextColumn(TextRule rule, ColumnContext context, ColumnFormat format) {
    this.rule = rule;
    this.context = context;
    this.format = format;
  }

  @Override
  public void accept(int index, long row, CellKind kind, CharSequence text) {
    switch (kind) {
      case TEXT, BOOLEAN -> acceptText(index, row, text);
      case NUMBER -> acceptNumber(index, text);
      case DATE_SERIAL -> acceptNumberAs(index, SerialDays.toText(text, context.counts1904()));
      case ERROR -> codes.set(index, Column.Text.UNKNOWN);
      case FORMULA_WITHOUT_RESULT -> ErrorCells.reportFormula(context, row);
    }
  }

  private void acceptText(int index, long row, CharSequence text) {
    int number = given.indexOf(text);
    codeOfGiven = grown(codeOfGiven, number);
    if (codeOfGiven[number] == UNCLEANED) {
      String raw = given.text(number);
      codeOfGiven[number] = code(rule.clean(CellKind.TEXT, raw));
      damaged.set(number, DamagedText.is(raw));
    }
    if (damaged.get(number)) {
      context.warn(row, Problem.Code.BROKEN_TEXT, given.text(number), BROKEN);
    }
    codes.set(index, codeOfGiven[number]);
  }

  private static final String BROKEN =
      "holds characters that are damaged (they cannot be decoded, or are zero bytes)."
          + "\nMaybe the file was saved in another encoding: save it as UTF-8";

  private void acceptNumber(int index, CharSequence text) {
    int number = givenNumbers.indexOf(text);
    codeOfNumber = grown(codeOfNumber, number);
    if (codeOfNumber[number] == UNCLEANED) {
      codeOfNumber[number] = code(rule.clean(CellKind.NUMBER, givenNumbers.text(number)));
    }
    codes.set(index, codeOfNumber[number]);
  }

  private void acceptNumberAs(int index, String text) {
    codes.set(index, code(text));
  }

  private int code(String text) {
    return text.isEmpty() ? Column.Text.UNKNOWN : clean.indexOf(text);
  }

  private static int[] grown(int[] codes, int index) {
    if (index < codes.length) {
      return codes;
    }
    int[] more = Arrays.copyOf(codes, Math.max(64, 2 * index));
    Arrays.fill(more, codes.length, more.length, UNCLEANED);
    return more;
  }

  @Override
  public ColumnFormat assumed() {
    return format;
  }

  @Override
  public ColumnFormat decided() {
    return format;
  }

  @Override
  public void reportFormat() {
    // Text is text.
  }

  @Override
  public Column build(int rows) {
    return clean.size() == 0
        ? Column.Text.unknown(rows)
        : new Column.Text(codes.drain(rows), clean.toArray());
  }
}
