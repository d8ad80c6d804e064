package com.goengineer.icp.readers.cells;

import com.goengineer.icp.readers.format.CellKind;
import com.goengineer.icp.readers.format.Whitespace;
import com.goengineer.icp.sources.DecimalSign;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.table.Column;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Amounts or whole numbers. The cells of a workbook that are numbers are taken as they are; in text
 * cells the decimal sign is that of the settings, else the one that most cells which allow only one
 * reading speak for, else the point. Cells that do not fit it are problems.
 */
final class NumberColumn implements FieldColumn {
  private final NumberRule rule;
  private final ColumnContext context;
  private final ColumnFormat format;
  private final Optional<DecimalSign> setting;
  private final String notANumber;
  private final String percentage;
  private final String outOfRange;
  private final String notInFormat;
  private final LongChunks values = new LongChunks(Column.Money.UNKNOWN);
  private long points;
  private long commas;
  private long either;

  /** Currencies that texts name, in code point order. */
  private final Set<String> currencies = new TreeSet<>();

  NumberColumn(
      NumberRule rule, ColumnContext context, ColumnFormat format, Optional<DecimalSign> setting) {
    this.rule = rule;
    this.context = context;
    this.format = format;
    this.setting = setting;
    String example = " Write it like " + rule.example();
    this.notANumber = "is not " + rule.noun() + "." + example + ", or empty the cell";
    this.percentage = "is a percentage, not " + rule.noun() + "." + example;
    this.outOfRange = "is out of range: " + rule.noun() + " must be below " + rule.limit();
    this.notInFormat =
        "is not "
            + rule.noun()
            + " when \""
            + format.decimal().sign()
            + "\" is the decimal sign, as"
            + " in the rest of the column.\nMaybe set "
            + context.setting("decimal")
            + " = \""
            + format.decimal().grouping()
            + "\" in config.toml";
  }

  @Override
  public void accept(int index, long row, CellKind kind, CharSequence text) {
    switch (kind) {
      case NUMBER -> acceptNumber(index, row, text);
      case TEXT -> acceptText(index, row, text);
      case BOOLEAN -> setAside(row, text, "is not " + rule.noun());
      case DATE_SERIAL ->
          setAside(
              row,
              SerialDays.toText(text, context.counts1904()),
              "is shown as a date, not as " + rule.noun() + ". Format the cell as a number");
      case ERROR -> ErrorCells.report(context, row, text);
      case FORMULA_WITHOUT_RESULT -> ErrorCells.reportFormula(context, row);
    }
  }

  private void acceptNumber(int index, long row, CharSequence text) {
    long units = FixedPoint.parse(text, 2);
    if (units != FixedPoint.NOT_PLAIN && rule == NumberRule.MONEY && isSmall(units)) {
      values.set(index, units);
    } else {
      acceptDecimal(index, row, text, parse(text));
    }
  }

  private static boolean isSmall(long cents) {
    return Math.abs(cents) < 100 * NumberRule.MONEY.limit();
  }

  private static Optional<BigDecimal> parse(CharSequence text) {
    if (text.length() > AmountText.LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text.toString()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private void acceptText(int index, long row, CharSequence text) {
    if (format.decimal() == DecimalSign.POINT && isPlain(text)) {
      points += indexOf(text, '.') < 0 ? 0 : 1;
      acceptNumber(index, row, text);
      return;
    }
    String clean = Whitespace.clean(text.toString());
    if (BlankTokens.contains(clean) || isEmptyAmount(clean)) {
      return;
    }
    Optional<AmountText> amount = DamagedText.is(text) ? Optional.empty() : AmountText.parse(clean);
    amount.ifPresent(this::count);
    if (amount.isEmpty()) {
      setAside(row, text, clean.endsWith("%") ? percentage : notANumber);
    } else {
      AmountText.currencyIn(clean).ifPresent(currencies::add);
      acceptDecimal(index, row, text, amount.get().value(format.decimal()));
    }
  }

  /** A plain number of the common kind, which says about the decimal sign what it seems to say. */
  private static boolean isPlain(CharSequence text) {
    int point = indexOf(text, '.');
    return (point < 0 || text.length() - point - 1 < 3)
        && FixedPoint.parse(text, 2) != FixedPoint.NOT_PLAIN;
  }

  private static int indexOf(CharSequence text, char sign) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == sign) {
        return i;
      }
    }
    return -1;
  }

  /** Nothing but a currency sign and a dash, as accounting formats show zero. */
  private static boolean isEmptyAmount(String text) {
    return text.matches("\\p{Sc}\\s*[-\\u2013]?|[-\\u2013]\\s*\\p{Sc}");
  }

  private void count(AmountText amount) {
    switch (amount.evidence()) {
      case POINT -> points++;
      case COMMA -> commas++;
      case EITHER -> either++;
      case NONE -> {}
    }
  }

  private void acceptDecimal(int index, long row, CharSequence text, Optional<BigDecimal> number) {
    if (number.isEmpty()) {
      setAside(row, text, notInFormat);
      return;
    }
    BigDecimal exact = number.get();
    if (exact.abs().compareTo(BigDecimal.valueOf(rule.limit())) >= 0) {
      context.setAside(row, Problem.Code.NUMBER_OUT_OF_RANGE, text, outOfRange);
      return;
    }
    long units = FixedPoint.of(exact, rule.decimals());
    if (rule == NumberRule.COUNT && BigDecimal.valueOf(units).compareTo(exact) != 0) {
      setAside(row, text, "is not a whole number");
      return;
    }
    if (rule == NumberRule.COUNT && units < 0) {
      context.warn(row, Problem.Code.NEGATIVE_COUNT, text, "is a count below zero");
    }
    values.set(index, units);
  }

  private void setAside(long row, CharSequence text, String message) {
    context.setAside(row, rule.code(), text, message);
  }

  @Override
  public ColumnFormat assumed() {
    return format;
  }

  @Override
  public ColumnFormat decided() {
    DecimalSign sign = setting.orElse(commas > points ? DecimalSign.COMMA : DecimalSign.POINT);
    return new ColumnFormat(sign, format.dateOrder());
  }

  @Override
  public void reportFormat() {
    String because = because();
    if (!because.isEmpty()) {
      context.note(
          Problem.Code.NUMBER_FORMAT,
          "numbers in text were read with \""
              + format.decimal().sign()
              + "\" as the decimal sign: "
              + because);
    }
    reportCurrencies();
  }

  private void reportCurrencies() {
    String named = String.join(", ", currencies);
    if (currencies.size() > 1) {
      context.warn(
          Problem.Code.CURRENCIES,
          "amounts in several currencies: "
              + named
              + ". They are added up as they stand; convert them in the source.");
    } else if (!named.isEmpty() && !named.equals(AmountText.DOLLAR)) {
      context.note(
          Problem.Code.CURRENCIES,
          "amounts in "
              + named
              + ". Nothing is converted; money.currency in config.toml is what is shown beside"
              + " them.");
    }
  }

  /** Why the decimal sign is what it is, "" when nobody would wonder. */
  private String because() {
    if (setting.isPresent() && points + commas + either > 0) {
      return "config.toml says so";
    } else if (commas > 0) {
      return commas + " cells allow only the comma, " + points + " only the point";
    } else if (either > 0 && points == 0) {
      return either
          + " cells such as 1,234 or 1.234 allow both and none decides; set "
          + context.setting("decimal")
          + " in config.toml if that is wrong";
    }
    return "";
  }

  @Override
  public Column build(int rows) {
    long[] drained = values.drain(rows);
    return switch (rule) {
      case MONEY -> new Column.Money(drained);
      case COUNT -> new Column.Count(drained);
    };
  }
}
