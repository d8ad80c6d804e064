package com.goengineer.icp.readers.format;

import com.goengineer.icp.sources.SourceRefused;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The zip archive that a workbook is, with guards against archives made to exhaust the machine: the
 * number of parts, the size of all of them together and how far one part inflates are limited.
 */
final class XlsxPackage implements AutoCloseable {
  /** A workbook has a few dozen parts; one with thousands of pictures is no source. */
  static final int MAXIMUM_ENTRIES = 10_000;

  private final SourceFile file;
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();
  private final InflateBudget budget;

  private XlsxPackage(SourceFile file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
    this.budget = new InflateBudget(file.name());
  }

  static XlsxPackage open(SourceFile file) {
    try {
      XlsxPackage opened = new XlsxPackage(file, new ZipFile(file.path().toFile()));
      opened.index();
      return opened;
    } catch (IOException e) {
      throw new SourceRefused(
          file.name() + " is not a whole .xlsx file (" + e.getMessage() + "). Save it again.", e);
    }
  }

  private void index() throws IOException {
    int size = zip.size();
    if (size > MAXIMUM_ENTRIES) {
      zip.close();
      throw new SourceRefused(
          file.name()
              + " has "
              + size
              + " parts, more than any workbook (limit "
              + MAXIMUM_ENTRIES
              + "). It is not read. If it is genuine, save the sheet as CSV.");
    }
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      entries.putIfAbsent(key(entry.getName()), entry);
    }
  }

  /** Part names compare without case, and some writers use backslashes. */
  private static String key(String part) {
    String name = part.replace('\\', '/').toLowerCase(Locale.ROOT);
    return name.startsWith("/") ? name.substring(1) : name;
  }

  boolean has(String part) {
    return entries.containsKey(key(part));
  }

  /** The bytes of a part, guarded; empty when there is no such part. */
  Optional<InputStream> find(String part) {
    ZipEntry entry = entries.get(key(part));
    if (entry == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new GuardedPart(zip.getInputStream(entry), entry, budget));
    } catch (IOException e) {
      throw new SourceRefused(
          file.name()
              + ": its part "
              + part
              + " cannot be read ("
              + e.getMessage()
              + "). The file is damaged or encrypted; save it again.",
          e);
    }
  }

  /** The bytes of a part that every workbook has. */
  InputStream require(String part) {
    return find(part)
        .orElseThrow(() ->
            new SourceRefused(
                file.name()
                    + " lacks its part "
                    + part
                    + ": it is not a whole workbook. Save it again with Excel or LibreOffice."));
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
