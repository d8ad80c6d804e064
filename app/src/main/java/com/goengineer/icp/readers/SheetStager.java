package com.goengineer.icp.readers;

import com.goengineer.icp.readers.cells.ColumnContext;
import com.goengineer.icp.readers.cells.ColumnFormat;
import com.goengineer.icp.readers.cells.FieldColumn;
import com.goengineer.icp.sources.Field;
import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.RoleSettings;
import com.goengineer.icp.sources.SourceRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads one sheet into typed columns.
 *
 * <p>Text cells are read in an assumed format while the evidence for the true one is gathered. In
 * nearly all files the two agree and one reading is enough; otherwise the sheet is read again in
 * the format that its own cells speak for, so that memory never holds more than typed columns.
 */
final class SheetStager {
  private final Sheet sheet;
  private final HeaderMatch match;
  private final RoleSettings settings;
  private final List<String> extraHeaders;

  SheetStager(Sheet sheet, HeaderMatch match, RoleSettings settings) {
    this.sheet = sheet;
    this.match = match;
    this.settings = settings;
    this.extraHeaders = PassThrough.headers(match.mapping());
  }

  StagedSheet stage() {
    ColumnFormat assumed = ColumnFormat.assumed(settings);
    Reading reading = read(column -> assumed, true);
    if (reading.sink.isStopped()) {
      reading = read(reading.decided(), false);
    }
    if (reading.sink.isOtherwise()) {
      reading = read(reading.decided(), false);
    }
    reading.sink.collectors().forEach(FieldColumn::reportFormat);
    return StagedSheet.of(sheet, match, extraHeaders, reading);
  }

  private Reading read(IntFunction<ColumnFormat> formats, boolean trial) {
    List<Problem> problems = new ArrayList<>();
    @Nullable FieldColumn[] columns = new FieldColumn[match.mapping().headers().size()];
    SourceRole role = match.role();
    Map<String, Integer> columnOf = match.mapping().columnOf();
    for (Field field : role.fields()) {
      Integer column = columnOf.get(field.name());
      if (column != null) {
        columns[column] =
            FieldColumn.of(field, context(column, problems), formats.apply(column), settings);
      }
    }
    for (int column : PassThrough.columns(match.mapping())) {
      columns[column] = FieldColumn.passThrough(context(column, problems), formats.apply(column));
    }
    Place whole = new Place(sheet.file().name(), sheet.name().name(), 0, -1, "");
    StagingSink sink = new StagingSink(match, whole, problems, columns, trial);
    sheet.document().read(sheet.name(), sink);
    return new Reading(sink, columns, problems);
  }

  private ColumnContext context(int column, List<Problem> problems) {
    Place header =
        new Place(
            sheet.file().name(),
            sheet.name().name(),
            match.header().number(),
            column,
            match.mapping().headers().get(column).strip());
    return new ColumnContext(match.role(), header, sheet.document().counts1904(), problems);
  }

  /**
   * What one reading of the sheet gave.
   *
   * @param columns a collector per column of the sheet, null where none is needed
   * @param problems of this reading alone
   */
  record Reading(StagingSink sink, @Nullable FieldColumn[] columns, List<Problem> problems) {
    /** The format of each column that its cells speak for. */
    IntFunction<ColumnFormat> decided() {
      return column -> {
        FieldColumn collector = columns[column];
        if (collector == null) {
          throw new IllegalArgumentException("column " + column + " is not read");
        }
        return collector.decided();
      };
    }
  }
}
