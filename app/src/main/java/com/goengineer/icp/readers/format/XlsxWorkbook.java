package com.goengineer.icp.readers.format;

import com.goengineer.icp.sources.SourceRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An opened .xlsx file: its sheets, and what they share. */
final class XlsxWorkbook implements SourceDocument {
  private static final int MAXIMUM_SHEETS = 1000;

  private final SourceFile file;
  private final XlsxPackage parts;
  private final Map<SheetName, String> partOfSheet = new LinkedHashMap<>();
  private final Map<String, String> partOfKind = new HashMap<>();
  private boolean counts1904;
  private @Nullable SharedStrings strings;
  private @Nullable DateFormats formats;

  XlsxWorkbook(SourceFile file) {
    this.file = file;
    this.parts = XlsxPackage.open(file);
    try {
      readStructure();
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  private void readStructure() {
    String workbook =
        relationships("").values().stream()
            .filter(relation -> relation.kind().equals("officeDocument"))
            .map(Relation::target)
            .findFirst()
            .orElse("xl/workbook.xml");
    Map<String, Relation> relations = relationships(workbook);
    relations.values().forEach(relation -> partOfKind.put(relation.kind(), relation.target()));
    readSheetList(workbook, relations);
    if (partOfSheet.isEmpty()) {
      throw new SourceRefused(file.name() + " has no sheet with cells.");
    }
  }

  private void readSheetList(String workbook, Map<String, Relation> relations) {
    try (XmlPart part = open(workbook, parts.require(workbook))) {
      while (part.nextElement()) {
        switch (part.name()) {
          case "workbookPr" -> counts1904 = isTrue(part.attributeOrEmpty("date1904"));
          case "sheet" -> addSheet(part, relations);
          default -> {}
        }
      }
    }
  }

  private static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }

  private void addSheet(XmlPart part, Map<String, Relation> relations) {
    Relation relation = relations.get(part.attributeOrEmpty("id"));
    // Chart and dialogue sheets have no cells.
    if (relation != null && relation.kind().equals("worksheet")) {
      if (partOfSheet.size() == MAXIMUM_SHEETS) {
        throw new SourceRefused(
            file.name()
                + " has more than "
                + MAXIMUM_SHEETS
                + " sheets. It may have been made to exhaust this machine and is not read. If it is"
                + " genuine, save the sheet as CSV.");
      }
      String state = part.attributeOrEmpty("state");
      boolean hidden = state.equals("hidden") || state.equals("veryHidden");
      partOfSheet.put(new SheetName(part.attributeOrEmpty("name"), hidden), relation.target());
    }
  }

  /** What a part refers to, by relationship number; "" is the package itself. */
  private Map<String, Relation> relationships(String of) {
    int slash = of.lastIndexOf('/') + 1;
    String folder = of.substring(0, slash);
    String name = folder + "_rels/" + of.substring(slash) + ".rels";
    Map<String, Relation> relations = new LinkedHashMap<>();
    Optional<InputStream> in = parts.find(name);
    if (in.isPresent()) {
      try (XmlPart part = open(name, in.get())) {
        while (part.nextElement()) {
          if (part.name().equals("Relationship")) {
            relations.put(part.attributeOrEmpty("Id"), Relation.of(part, folder));
          }
        }
      }
    }
    return relations;
  }

  private XmlPart open(String part, InputStream in) {
    return new XmlPart(() -> file.name() + " (" + part + ")", in);
  }

  @Override
  public List<SheetName> sheets() {
    return new ArrayList<>(partOfSheet.keySet());
  }

  @Override
  public boolean counts1904() {
    return counts1904;
  }

  @Override
  public void read(SheetName sheet, CellSink sink) {
    String name = partOfSheet.get(sheet);
    if (name == null) {
      throw new IllegalArgumentException("no sheet " + sheet + " in " + file.name());
    }
    String where = file.name() + ", sheet \"" + sheet.name() + "\"";
    try (InputStream in = parts.require(name)) {
      new XlsxSheetScanner(where, in, strings(), formats()).deliverTo(sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SharedStrings strings() {
    if (strings == null) {
      strings =
          openKind("sharedStrings")
              .map(part -> SharedStrings.read(file.name(), part))
              .orElse(SharedStrings.none(file.name()));
    }
    return strings;
  }

  private DateFormats formats() {
    if (formats == null) {
      formats = openKind("styles").map(DateFormats::read).orElse(DateFormats.none());
    }
    return formats;
  }

  /** The part of that kind, when the workbook refers to one and it is there. */
  private Optional<XmlPart> openKind(String kind) {
    String name = partOfKind.getOrDefault(kind, "");
    return parts.find(name).map(in -> open(name, in));
  }

  @Override
  public void close() {
    parts.close();
  }

  /**
   * A reference from one part to another.
   *
   * @param kind last word of the relationship type, the same in both variants of the format
   * @param target full name of the part
   */
  private record Relation(String kind, String target) {
    static Relation of(XmlPart part, String folder) {
      String type = part.attributeOrEmpty("Type");
      String target = part.attributeOrEmpty("Target");
      String full = target.startsWith("/") ? target.substring(1) : folder + target;
      return new Relation(type.substring(type.lastIndexOf('/') + 1), collapse(full));
    }

    private static String collapse(String path) {
      return path.replaceAll("[^/]+/\\.\\./", "").replace("./", "");
    }
  }
}
