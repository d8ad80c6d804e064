package com.goengineer.icp.runs;

import com.goengineer.icp.embedded.ParquetFiles;
import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.ScoreColumns;
import com.goengineer.icp.segments.ClassColumns;
import com.goengineer.icp.segments.Segment;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Scored accounts on their way out of the workspace: some of a run's rows, in its order. */
public final class ScoredExport {
  private final Run run;
  private final Table rows;

  private ScoredExport(Run run, Table rows) {
    this.run = run;
    this.rows = rows;
  }

  /** All accounts of a run. */
  public static ScoredExport of(Run run) {
    try (ParquetFiles parquet = new ParquetFiles(run.scratch())) {
      return new ScoredExport(run, parquet.read(run.file(RunArtefacts.SCORED_PARQUET)));
    }
  }

  /** Other rows of a run's accounts. */
  public static ScoredExport of(Run run, Table rows) {
    return new ScoredExport(run, rows);
  }

  /** Those of a segment. */
  public ScoredExport inSegment(Segment segment) {
    Column.Text segments = rows.text(ClassColumns.CUSTOMER_SEGMENT);
    return only(row -> segments.orEmpty(row).equals(segment.label()));
  }

  /** Those with one of the grades. */
  public ScoredExport graded(Collection<Grade> grades) {
    List<String> letters = grades.stream().map(Grade::name).toList();
    Column.Text grade = rows.text(ScoreColumns.GRADE);
    return only(row -> letters.contains(grade.orEmpty(row)));
  }

  private ScoredExport only(IntPredicate wanted) {
    return new ScoredExport(
        run, rows.reordered(IntStream.range(0, rows.rows()).filter(wanted).toArray()));
  }

  /** How many accounts will be written. */
  public int accounts() {
    return rows.rows();
  }

  /** Writes the file, replacing it. */
  public void write(ExportFormat format, Path file) {
    switch (format) {
      case CSV -> CsvFile.write(rows, file);
      case XLSX -> XlsxFile.write(rows, file);
      case JSON -> JsonRows.write(rows, file);
      case PARQUET -> {
        try (ParquetFiles parquet = new ParquetFiles(run.scratch())) {
          parquet.write(rows, file);
        }
      }
    }
  }
}
