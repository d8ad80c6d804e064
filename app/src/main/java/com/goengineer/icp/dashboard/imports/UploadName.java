package com.goengineer.icp.dashboard.imports;

import java.util.Locale;
import java.util.Set;

/**
 * The name under which an upload is kept: made anew from the letters, digits and harmless signs of
 * the name given, which itself is never used as a path.
 */
final class UploadName {
  private static final Set<String> TYPES = Set.of("xlsx", "csv", "parquet", "txt", "tsv");
  private static final String HARMLESS = " -_(),&+";
  private static final int LONGEST = 100;

  private UploadName() {}

  /**
   * The kept name.
   *
   * @param given as the browser says it, perhaps with folders
   * @throws UploadRefused when its ending is that of no table we read
   */
  static String of(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    String type = dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
    if (!TYPES.contains(type)) {
      throw new UploadRefused(
          "\"%s\" is no file we read. Save it as .xlsx, .csv or .parquet."
              .formatted(shorten(last)));
    }
    StringBuilder stem = new StringBuilder();
    last.substring(0, dot)
        .codePoints()
        .map(each ->
            Character.isLetterOrDigit(each) || HARMLESS.indexOf(each) >= 0 || each == '.'
                ? each
                : '_')
        .limit(LONGEST)
        .forEach(stem::appendCodePoint);
    String harmless = stem.toString().replaceFirst("^[. ~]+", "").strip();
    return (harmless.isEmpty() ? "file" : harmless) + "." + type;
  }

  private static String shorten(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "...";
  }
}
