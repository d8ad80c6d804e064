package com.goengineer.icp.readers;

import com.goengineer.icp.sources.SourceColumn;
import com.goengineer.icp.sources.SourceRole;
import java.io.Serializable;
import java.util.List;

/**
 * A file, or a sheet of one, that was read.
 *
 * @param role the part it plays
 * @param file name without folder
 * @param sheet name of the sheet, "" in formats without sheets
 * @param rows staged rows
 * @param sha256 of the bytes of the file, lower-case hexadecimal
 * @param columns which of its columns tells which field
 */
public record InputFile(
    SourceRole role,
    String file,
    String sheet,
    long rows,
    String sha256,
    List<SourceColumn> columns)
    implements Serializable {
  public InputFile {
    columns = List.copyOf(columns);
  }
}
