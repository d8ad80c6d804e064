package com.goengineer.icp.runs;

import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.SourceColumn;
import com.goengineer.icp.sources.StagedSources;
import java.util.List;

/**
 * What a run was made from.
 *
 * @param files what was read, in a fixed order
 * @param sources the staged rows
 * @param reading problems met while reading
 */
public record RunInputs(List<InputRecord> files, StagedSources sources, List<Problem> reading) {

  public RunInputs {
    files = List.copyOf(files);
    reading = List.copyOf(reading);
  }

  /**
   * One file, or a sheet of one, as the manifest tells it.
   *
   * @param role the part it plays, by its name in config.toml
   * @param file its name without folder
   * @param sheet its sheet, "" where there are none
   * @param rows rows it gave
   * @param sha256 hash of the file
   * @param columns which of its columns tells which field
   */
  public record InputRecord(
      String role,
      String file,
      String sheet,
      long rows,
      String sha256,
      List<SourceColumn> columns) {
    public InputRecord {
      columns = List.copyOf(columns);
    }
  }
}
