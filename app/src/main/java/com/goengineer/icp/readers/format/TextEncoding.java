package com.goengineer.icp.readers.format;

import com.goengineer.icp.sources.SourceFormat;

/** Whether the encoding of a file is known or only likely. */
public final class TextEncoding {
  private TextEncoding() {}

  /** True for a text file that is in no Unicode encoding, so that windows-1252 was taken. */
  public static boolean isGuessed(SourceFile file) {
    return file.content() instanceof Content.Supported(SourceFormat format)
        && format == SourceFormat.CSV
        && file.charset().equals(TextStatistics.WINDOWS_1252);
  }
}
