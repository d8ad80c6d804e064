package com.goengineer.icp.fuzz;

import com.goengineer.icp.readers.SourceCatalog;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.sources.SourceSettings;
import java.nio.charset.StandardCharsets;

/** A sales log as CSV, beside customers that are fine. */
public final class CsvTarget {
  private static final String CUSTOMERS = "Customer ID,Company Name,Industry\n1,Acme,Dental\n";
  private static final Scratch SCRATCH = Scratch.create();

  private CsvTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    SCRATCH.write("customers.csv", CUSTOMERS.getBytes(StandardCharsets.UTF_8));
    SCRATCH.write("sales.csv", bytes);
    try {
      SourceCatalog.read(SCRATCH.folder(), SourceSettings.NONE);
    } catch (SourceRefused refused) {
      Said.inWords(refused);
    }
  }
}
