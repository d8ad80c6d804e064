package com.goengineer.icp.sample;

import java.time.LocalDate;

/**
 * What sample to write. Equal settings give equal files.
 *
 * @param accounts rows of the customers file, at least 1
 * @param salesLines rows of the sales log, at least 0
 * @param seed chooses the world
 * @param lastDay the newest day of the sales log; it covers the four years up to it
 * @param format of the customers file and the sales log; the other two are always CSV
 * @param truth whether to write who is behind each row, into the folder {@code truth}
 */
public record SampleSettings(
    int accounts, int salesLines, long seed, LocalDate lastDay, Format format, boolean truth) {

  /** The last day unless another one is given; fixed, because a sample must not hang on a clock. */
  public static final LocalDate DEFAULT_LAST_DAY = LocalDate.of(2026, 10, 31);

  /** How the customers file and the sales log are written. */
  public enum Format {
    /** Workbooks, as the seller keeps them: at most 1,048,575 lines. */
    XLSX(".xlsx"),
    /** Text, for samples beyond what a sheet can hold. */
    CSV(".csv");

    private final String extension;

    Format(String extension) {
      this.extension = extension;
    }

    String extension() {
      return extension;
    }

    /** Workbooks where a sheet can hold the rows, else text. */
    public static Format holding(int accounts, int salesLines) {
      return Math.max(accounts, salesLines) > SHEET_ROWS ? CSV : XLSX;
    }
  }

  /** Rows below the header of an .xlsx sheet. */
  static final int SHEET_ROWS = 1_048_575;

  public SampleSettings {
    if (accounts < 1 || salesLines < 0) {
      throw new IllegalArgumentException(
          "a sample needs at least 1 account and 0 sales lines, got "
              + accounts
              + " and "
              + salesLines);
    }
    if (format == Format.XLSX && Math.max(accounts, salesLines) > SHEET_ROWS) {
      throw new IllegalArgumentException(
          "a sheet holds at most " + SHEET_ROWS + " rows; write CSV instead");
    }
  }

  /** Workbooks that end on the default day, without the truth. */
  public static SampleSettings of(int accounts, int salesLines, long seed) {
    return new SampleSettings(accounts, salesLines, seed, DEFAULT_LAST_DAY, Format.XLSX, false);
  }

  /** The same with who is behind each row. */
  public SampleSettings withTruth() {
    return new SampleSettings(accounts, salesLines, seed, lastDay, format, true);
  }

  /** The same in another format. */
  public SampleSettings as(Format other) {
    return new SampleSettings(accounts, salesLines, seed, lastDay, other, truth);
  }

  /** The same with another last day. */
  public SampleSettings endingAt(LocalDate day) {
    return new SampleSettings(accounts, salesLines, seed, day, format, truth);
  }

  /** The first day of the sales log: four years, counted back from the last day. */
  LocalDate firstDay() {
    return lastDay.minusYears(4).plusDays(1);
  }
}
