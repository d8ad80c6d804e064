package com.goengineer.icp.readers;

import com.goengineer.icp.readers.cells.FieldColumn;
import com.goengineer.icp.sources.Field;
import com.goengineer.icp.sources.FieldType;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.SourceTables;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.io.Serializable;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet.
 *
 * @param input what was read
 * @param table in the columns of {@link StagedSource}
 * @param extraHeaders headers of its extra columns
 * @param shape its headers in normal form
 * @param problems of its cells, rows and columns
 */
record StagedSheet(
    InputFile input,
    Table table,
    List<String> extraHeaders,
    List<String> shape,
    List<Problem> problems)
    implements Serializable {

  /** By role, then by file and sheet. */
  static final Comparator<StagedSheet> ORDER =
      Comparator.comparing((StagedSheet staged) -> staged.input().role())
          .thenComparing(staged -> staged.input().file())
          .thenComparing(staged -> staged.input().sheet());

  /** Builds the table of a reading; its collectors are empty afterwards. */
  static StagedSheet of(
      Sheet sheet, HeaderMatch match, List<String> extraHeaders, SheetStager.Reading reading) {
    int rows = reading.sink().size();
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put(SourceTables.FILE, constant(sheet.file().name(), rows));
    columns.put(SourceTables.SHEET, constant(sheet.name().name(), rows));
    columns.put(SourceTables.ROW, reading.sink().buildRowNumbers());
    putFields(columns, match.mapping(), reading.columns(), rows);
    putExtras(columns, match.mapping(), reading.columns(), rows);
    reading.problems().addAll(HeaderNotes.of(sheet, match, reading.sink().strayColumns()));
    InputFile input =
        new InputFile(
            match.role(),
            sheet.file().name(),
            sheet.name().name(),
            rows,
            sheet.file().sha256(),
            match.mapping().told());
    return new StagedSheet(
        input, new Table(columns, rows), extraHeaders, match.mapping().shape(), reading.problems());
  }

  private static void putFields(
      Map<String, Column> target,
      ColumnMapping mapping,
      @Nullable FieldColumn[] collectors,
      int rows) {
    Map<FieldType, Column> unknown = new EnumMap<>(FieldType.class);
    for (Field field : mapping.role().fields()) {
      Integer column = mapping.columnOf().get(field.name());
      FieldColumn collector = column == null ? null : collectors[column];
      target.put(
          field.name(),
          collector == null
              ? unknown.computeIfAbsent(field.type(), type -> unknown(type, rows))
              : collector.build(rows));
    }
  }

  private static void putExtras(
      Map<String, Column> target,
      ColumnMapping mapping,
      @Nullable FieldColumn[] collectors,
      int rows) {
    List<Integer> extras = PassThrough.columns(mapping);
    for (int i = 0; i < extras.size(); i++) {
      FieldColumn collector = collectors[extras.get(i)];
      if (collector != null) {
        target.put(SourceTables.EXTRA + i, collector.build(rows));
      }
    }
  }

  /** The table with its extra columns in the order of {@code headers}, which has the same ones. */
  Table tableIn(List<String> headers) {
    List<String> own = extraHeaders.stream().map(HeaderName::normal).toList();
    Map<String, Column> columns = new LinkedHashMap<>(table.columns());
    for (int i = 0; i < headers.size(); i++) {
      columns.put(
          SourceTables.EXTRA + i,
          table.column(SourceTables.EXTRA + own.indexOf(HeaderName.normal(headers.get(i)))));
    }
    return new Table(columns, table.rows());
  }

  private static Column constant(String text, int rows) {
    return text.isEmpty()
        ? Column.Text.unknown(rows)
        : new Column.Text(new int[rows], new String[] {text});
  }

  /** One column of unknowns serves all fields of a type: nobody writes to columns. */
  private static Column unknown(FieldType type, int rows) {
    return switch (type) {
      case ID, TEXT -> Column.Text.unknown(rows);
      case MONEY -> Column.Money.unknown(rows);
      case COUNT -> Column.Count.unknown(rows);
      case DAY -> Column.Day.unknown(rows);
    };
  }
}
