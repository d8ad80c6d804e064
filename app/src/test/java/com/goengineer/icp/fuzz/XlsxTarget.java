package com.goengineer.icp.fuzz;

import com.goengineer.icp.readers.SourceCatalog;
import com.goengineer.icp.readers.WorkbookBuilder;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.sources.SourceSettings;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A sales log as a workbook, beside customers that are fine. The first byte says which part the
 * rest replaces; beyond the parts it is the file as a whole.
 */
public final class XlsxTarget {
  private static final String CUSTOMERS = "Customer ID,Company Name,Industry\n1,Acme,Dental\n";
  private static final List<String> PARTS =
      List.of(
          "xl/worksheets/sheet1.xml",
          "xl/sharedStrings.xml",
          "xl/styles.xml",
          "xl/workbook.xml",
          "xl/_rels/workbook.xml.rels");
  private static final Scratch SCRATCH = Scratch.create();

  private XlsxTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    SCRATCH.write("customers.csv", CUSTOMERS.getBytes(StandardCharsets.UTF_8));
    SCRATCH.write("sales.xlsx", workbook(bytes[0], Arrays.copyOfRange(bytes, 1, bytes.length)));
    try {
      SourceCatalog.read(SCRATCH.folder(), SourceSettings.NONE);
    } catch (SourceRefused refused) {
      Said.inWords(refused);
    }
  }

  private static byte[] workbook(byte choice, byte[] rest) {
    int part = choice - '0'; // a digit, so that seeds can be read
    if (part < 0 || part >= PARTS.size()) {
      return rest;
    }
    return WorkbookBuilder.workbook()
        .sheet(
            "Log",
            WorkbookBuilder.texts(1, "Company Name", "Dates", "GP", "Revenue"),
            WorkbookBuilder.texts(2, "Acme", "2024-05-03", "12.50", "40"))
        .part(PARTS.get(part), rest)
        .bytes();
  }
}
