package com.goengineer.icp.readers.format;

import com.goengineer.icp.sources.SourceFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Tells from the first bytes what a file is; its extension is never asked. */
final class ContentSniffer {
  private static final String SAVE_AS =
      "Open it in Excel or LibreOffice and save it as \"Excel Workbook (.xlsx)\" or as CSV.";

  private static final String ZIP = "PK\003\004";
  private static final String EMPTY_ZIP = "PK\005\006";
  private static final String COMPOUND = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
  private static final String PARQUET = "PAR1";

  private ContentSniffer() {}

  /**
   * False when the first bytes say already that this is no text, so that it need not be looked at.
   */
  static boolean mayBeText(byte[] head) {
    return Stream.of(ZIP, EMPTY_ZIP, COMPOUND, PARQUET).noneMatch(magic -> startsWith(head, magic));
  }

  static Content sniff(Path path, byte[] head, TextStatistics statistics) {
    if (head.length == 0) {
      return new Content.Foreign("is empty");
    }
    if (startsWith(head, ZIP) || startsWith(head, EMPTY_ZIP)) {
      return sniffZip(path);
    }
    if (startsWith(head, COMPOUND)) {
      return sniffCompound(head);
    }
    if (startsWith(head, PARQUET)) {
      return new Content.Supported(SourceFormat.PARQUET);
    }
    return sniffText(head, statistics);
  }

  private static Content sniffZip(Path path) {
    Set<String> entries;
    try (ZipFile zip = new ZipFile(path.toFile())) {
      entries =
          zip.stream()
              .limit(XlsxPackage.MAXIMUM_ENTRIES)
              .map(entry -> entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet());
    } catch (IOException e) {
      return new Content.Unsupported(
          "is a zip archive (as .xlsx files are) that is cut short or damaged: " + e.getMessage(),
          "Copy or download it again, or save the workbook again.");
    }
    return classifyZip(entries);
  }

  private static Content classifyZip(Set<String> entries) {
    if (entries.contains("xl/workbook.bin")) {
      return new Content.Unsupported("is a binary workbook (.xlsb)", SAVE_AS);
    }
    if (entries.contains("content.xml") && entries.contains("mimetype")) {
      return new Content.Unsupported("is an OpenDocument file (.ods)", SAVE_AS);
    }
    if (entries.contains("[content_types].xml")
        && entries.stream().anyMatch(name -> name.startsWith("xl/"))) {
      return new Content.Supported(SourceFormat.XLSX);
    }
    return new Content.Foreign("is a zip archive without a workbook");
  }

  /** OLE2 compound files: the directory holds the names of the streams in UTF-16. */
  private static Content sniffCompound(byte[] head) {
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    if (bytes.contains(wide("EncryptedPackage")) || bytes.contains(wide("EncryptionInfo"))) {
      return new Content.Unsupported(
          "is protected by a password",
          "Open it, remove the password (File > Info > Protect Workbook), and save it.");
    }
    if (bytes.contains(wide("WordDocument")) || bytes.contains(wide("PowerPoint Document"))) {
      return new Content.Foreign("is an Office document without a table");
    }
    return new Content.Unsupported(
        "is an old Excel workbook (.xls) or is protected by a password", SAVE_AS);
  }

  private static Content sniffText(byte[] head, TextStatistics statistics) {
    String start =
        new String(head, 0, Math.min(head.length, 2048), statistics.charset())
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
      return new Content.Unsupported("is an XML spreadsheet of Excel 2003", SAVE_AS);
    }
    if (start.contains("<html") || start.startsWith("<table")) {
      return new Content.Unsupported(
          "is a web page, perhaps saved under a spreadsheet's name", SAVE_AS);
    }
    if (startsWith(head, "%PDF") || startsWith(head, "\u001F\u008B") || statistics.looksBinary()) {
      return new Content.Foreign("is neither a spreadsheet nor text");
    }
    return new Content.Supported(SourceFormat.CSV);
  }

  /** A name as the directory of a compound file spells it. */
  private static String wide(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }

  private static boolean startsWith(byte[] head, String magic) {
    byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (head[i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
