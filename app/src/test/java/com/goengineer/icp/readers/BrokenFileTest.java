package com.goengineer.icp.readers;

import static com.goengineer.icp.readers.WorkbookBuilder.number;
import static com.goengineer.icp.readers.WorkbookBuilder.row;
import static com.goengineer.icp.readers.WorkbookBuilder.shared;
import static com.goengineer.icp.readers.WorkbookBuilder.text;
import static com.goengineer.icp.readers.WorkbookBuilder.texts;
import static com.goengineer.icp.readers.WorkbookBuilder.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that cannot be used at all: every one is refused with a paragraph that names the file, says
 * what was seen and what to do, and nothing of it is loaded.
 */
class BrokenFileTest {
  private static final String HEADER = texts(1, "Company Name", "Dates", "GP");
  private static final String GOOD = row(2, text("Acme"), number("45415"), number("100"));

  /** A file in the place of the sales log, and what the refusal says about it. */
  record Case(String what, String name, byte[] bytes, String... says) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Case> cases() throws IOException {
    return Stream.of(otherFormats(), brokenZips(), brokenParts(), brokenSheets(), hostile())
        .flatMap(stream -> stream);
  }

  static Stream<Case> otherFormats() {
    return Stream.of(
        new Case(
            "an old Excel workbook",
            "sales.xls",
            compound("Workbook"),
            "is an old Excel workbook (.xls)",
            "save it as \"Excel Workbook (.xlsx)\""),
        new Case(
            "an old Excel workbook that says .xlsx",
            "sales.xlsx",
            compound("Workbook"),
            "is an old Excel workbook"),
        new Case(
            "a workbook with a password",
            "sales.xlsx",
            compound("EncryptedPackage"),
            "is protected by a password",
            "remove the password"),
        new Case(
            "a binary workbook",
            "sales.xlsb",
            zip("[Content_Types].xml", "<Types/>", "xl/workbook.bin", "x"),
            "is a binary workbook (.xlsb)",
            "save it as"),
        new Case(
            "an OpenDocument spreadsheet",
            "sales.ods",
            zip(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                "<x/>"),
            "is an OpenDocument file (.ods)",
            "save it as"),
        new Case(
            "a web page that says .xls",
            "sales.xls",
            utf8("<html><body><table><tr><td>Company Name</td></tr></table></body></html>"),
            "is a web page",
            "save it as"),
        new Case(
            "an XML spreadsheet of Excel 2003",
            "sales.xls",
            utf8(
                "<?xml version=\"1.0\"?><Workbook"
                    + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"),
            "is an XML spreadsheet of Excel 2003"));
  }

  static Stream<Case> brokenZips() throws IOException {
    byte[] whole = workbook().sheet("Log", HEADER, GOOD).bytes();
    byte[] parquet = parquet();
    return Stream.of(
        new Case(
            "a workbook cut short",
            "sales.xlsx",
            Arrays.copyOf(whole, whole.length * 2 / 3),
            "cut short or damaged",
            "download it again"),
        new Case(
            "a workbook of four bytes",
            "sales.xlsx",
            Arrays.copyOf(whole, 4),
            "cut short or damaged"),
        new Case(
            "a workbook whose sheet has a wrong checksum",
            "sales.xlsx",
            withWrongChecksum(whole, "xl/worksheets/sheet1.xml"),
            "sheet \"Log\"",
            "is damaged or cut short",
            "checksum",
            "Copy it again"),
        new Case(
            "a workbook with flipped bits",
            "sales.xlsx",
            withFlippedBits(whole, "xl/worksheets/sheet1.xml"),
            "sheet \"Log\"",
            "is damaged or cut short"),
        new Case(
            "a Parquet file cut short",
            "sales.parquet",
            Arrays.copyOf(parquet, parquet.length - 20),
            "is not a whole Parquet file",
            "save it as CSV"),
        new Case(
            "a Parquet file of its first bytes only",
            "sales.parquet",
            utf8("PAR1"),
            "is not a whole Parquet file"));
  }

  static Stream<Case> brokenParts() {
    return Stream.of(
        new Case(
            "texts without the part that holds them",
            "sales.xlsx",
            workbook()
                .sheet("Log", HEADER, row(2, shared(0), number("45415"), number("100")))
                .bytes(),
            "refers to text number 0 of its shared strings, which hold 0",
            "let it repair the file"),
        new Case(
            "a text beyond the last",
            "sales.xlsx",
            workbook()
                .sharedStrings("<t>Acme</t>")
                .sheet("Log", HEADER, row(2, shared(7), number("45415"), number("100")))
                .bytes(),
            "text number 7 of its shared strings, which hold 1"),
        new Case(
            "shared strings cut short",
            "sales.xlsx",
            workbook()
                .sheet("Log", HEADER, GOOD)
                .part("xl/sharedStrings.xml", "<sst><si><t>Ac")
                .bytes(),
            "(xl/sharedStrings.xml) is damaged or cut short"),
        new Case(
            "a workbook without its main part",
            "sales.xlsx",
            workbook().sheet("Log", HEADER, GOOD).without("xl/workbook.xml").bytes(),
            "lacks its part xl/workbook.xml"),
        new Case(
            "a sheet that is listed but not there",
            "sales.xlsx",
            workbook().sheet("Log", HEADER, GOOD).without("xl/worksheets/sheet1.xml").bytes(),
            "lacks its part xl/worksheets/sheet1.xml"),
        new Case(
            "a workbook without sheets",
            "sales.xlsx",
            workbook().bytes(),
            "has no sheet with cells"));
  }

  static Stream<Case> brokenSheets() {
    return Stream.of(
        new Case(
            "a sheet cut short in its tenth row",
            "sales.xlsx",
            workbook()
                .sheet("Log", HEADER)
                .part(
                    "xl/worksheets/sheet1.xml",
                    "<worksheet><sheetData>" + HEADER + GOOD + "<row r=\"3\"><c r=\"A3\"><v>12")
                .bytes(),
            "sheet \"Log\"",
            "is damaged or cut short",
            "Nothing was read from it"),
        new Case(
            "a sheet that is no XML",
            "sales.xlsx",
            workbook().sheet("Log", HEADER).part("xl/worksheets/sheet1.xml", "PK!").bytes(),
            "sheet \"Log\"",
            "is damaged or cut short"),
        new Case(
            "a cell outside of all rows",
            "sales.xlsx",
            workbook()
                .sheetXml("Log", "", "<sheetData><c><v>1</v></c>" + HEADER + "</sheetData>")
                .bytes(),
            "it has a cell outside of all rows"),
        new Case(
            "a row within a row",
            "sales.xlsx",
            workbook()
                .sheetXml("Log", "", "<sheetData><row r=\"1\">" + HEADER + "</row></sheetData>")
                .bytes(),
            "it has a row within a row"),
        new Case(
            "a cell without a column",
            "sales.xlsx",
            workbook()
                .sheetXml("Log", "", "<sheetData>" + HEADER + badCell("7") + "</sheetData>")
                .bytes(),
            "it has a cell at \"7\", which no sheet has",
            "let it repair the file"),
        new Case(
            "a cell beyond the last column",
            "sales.xlsx",
            workbook()
                .sheetXml("Log", "", "<sheetData>" + HEADER + badCell("ZZZZ2") + "</sheetData>")
                .bytes(),
            "more than 16384 columns in row 2"),
        new Case(
            "a row beyond the last row",
            "sales.xlsx",
            workbook()
                .sheetXml("Log", "", "<sheetData>" + HEADER + "<row r=\"99999999\"/></sheetData>")
                .bytes(),
            "row \"99999999\", which no sheet has"));
  }

  static Stream<Case> hostile() {
    String entities =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            + "<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
    String external =
        "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
            + "<sst><si><t>&f;</t></si></sst>";
    byte[] blanks = new byte[80 << 20];
    Arrays.fill(blanks, (byte) ' ');
    return Stream.of(
        new Case(
            "entities that multiply",
            "sales.xlsx",
            workbook().sheet("Log", HEADER).part("xl/worksheets/sheet1.xml", entities).bytes(),
            "declares or uses XML entities",
            "Save it again"),
        new Case(
            "an entity that reads a file",
            "sales.xlsx",
            workbook().sheet("Log", HEADER, GOOD).part("xl/sharedStrings.xml", external).bytes(),
            "declares or uses XML entities"),
        new Case(
            "a sheet that inflates a thousand times",
            "sales.xlsx",
            workbook().sheet("Log", HEADER).part("xl/worksheets/sheet1.xml", blanks).bytes(),
            "inflates to far more than a workbook of its size holds",
            "save the sheet as CSV"),
        new Case(
            "shared strings that inflate a thousand times",
            "sales.xlsx",
            workbook().sheet("Log", HEADER).part("xl/sharedStrings.xml", blanks).bytes(),
            "inflates to far more than a workbook of its size holds"),
        new Case(
            "an archive of twelve thousand parts",
            "sales.xlsx",
            manyParts(),
            "parts, more than any workbook"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedWithAParagraph(Case given, @TempDir Path directory) {
    String message = TestFolder.sales(directory, given.name(), given.bytes()).refusal();
    assertThat(message).startsWith(given.name()).contains(given.says()).endsWith(".");
  }

  private static String badCell(String address) {
    return "<row r=\"2\"><c r=\"" + address + "\"><v>1</v></c></row>";
  }

  /** The start of an OLE2 compound file, with a stream of that name in its directory. */
  private static byte[] compound(String stream) {
    ByteBuffer bytes = ByteBuffer.allocate(1536).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(0xE11AB1A1E011CFD0L);
    bytes.position(1024).put(stream.getBytes(StandardCharsets.UTF_16LE));
    return bytes.array();
  }

  private static byte[] zip(String... namesAndContents) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      parts.put(namesAndContents[i], utf8(namesAndContents[i + 1]));
    }
    return WorkbookBuilder.zip(parts);
  }

  private static byte[] manyParts() {
    WorkbookBuilder builder = workbook().sheet("Log", HEADER, GOOD);
    for (int i = 0; i < 12_000; i++) {
      builder.part("xl/media/" + i, "");
    }
    return builder.bytes();
  }

  /** Changes the checksum that the central directory gives for a part. */
  private static byte[] withWrongChecksum(byte[] zip, String part) {
    byte[] changed = zip.clone();
    int record = lastIndexOf(changed, utf8(part)) - 46;
    changed[record + 16] ^= 1;
    return changed;
  }

  /** Damages the compressed bytes of a part. */
  private static byte[] withFlippedBits(byte[] zip, String part) {
    byte[] changed = zip.clone();
    int data = indexOf(changed, utf8(part)) + part.length();
    for (int i = 40; i < 60; i++) {
      changed[data + i] ^= 0x55;
    }
    return changed;
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    int at = 0;
    while (!Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
      at++;
    }
    return at;
  }

  private static int lastIndexOf(byte[] bytes, byte[] wanted) {
    int at = bytes.length - wanted.length;
    while (!Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
      at--;
    }
    return at;
  }

  private static byte[] parquet() throws IOException {
    Path file = Files.createTempFile("sales", ".parquet");
    try {
      TableFormat.copyToParquet(
          "SELECT 'Acme' AS \"Company Name\", DATE '2024-05-03' AS \"Dates\", 1.5 AS \"GP\"", file);
      return Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
