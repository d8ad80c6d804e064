package com.goengineer.icp.readers;

import com.goengineer.icp.sources.SourceRole;

/**
 * A file, or a sheet of one, that was read.
 *
 * @param role the part it plays
 * @param file name without folder
 * @param sheet name of the sheet, "" in formats without sheets
 * @param rows staged rows
 * @param sha256 of the bytes of the file, lower-case hexadecimal
 */
public record InputFile(SourceRole role, String file, String sheet, long rows, String sha256) {}
