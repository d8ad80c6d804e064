package com.goengineer.icp.readers.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which cell styles of a workbook show a number as a date. */
final class DateFormats {
  private final List<Boolean> dateByStyle;

  private DateFormats(List<Boolean> dateByStyle) {
    this.dateByStyle = dateByStyle;
  }

  /** A workbook without styles: no number is shown as a date. */
  static DateFormats none() {
    return new DateFormats(List.of());
  }

  /** Reads styles.xml: custom formats, then the formats of the cell styles in order. */
  static DateFormats read(XmlPart part) {
    Map<String, String> custom = new HashMap<>();
    List<Boolean> dateByStyle = new ArrayList<>();
    boolean inCellStyles = false;
    while (part.nextElement()) {
      switch (part.name()) {
        case "numFmt" ->
            custom.put(part.attributeOrEmpty("numFmtId"), part.attributeOrEmpty("formatCode"));
        case "cellXfs" -> inCellStyles = true;
        case "cellStyles", "cellStyleXfs", "dxfs" -> inCellStyles = false;
        case "xf" -> {
          if (inCellStyles) {
            dateByStyle.add(isDate(part.attributeOrEmpty("numFmtId"), custom));
          }
        }
        default -> {}
      }
    }
    return new DateFormats(dateByStyle);
  }

  boolean isDate(int style) {
    return style >= 0 && style < dateByStyle.size() && dateByStyle.get(style);
  }

  private static boolean isDate(String id, Map<String, String> custom) {
    String code = custom.get(id);
    return code == null ? isBuiltInDate(id) : isDateCode(code);
  }

  /** ECMA-376 part 1, 18.8.30: 14-22 and 45-47 everywhere, 27-36 and 50-58 in East Asia. */
  private static boolean isBuiltInDate(String id) {
    if (!id.matches("\\d{1,3}")) {
      return false;
    }
    int number = Integer.parseInt(id);
    return (number >= 14 && number <= 22)
        || (number >= 27 && number <= 36)
        || (number >= 45 && number <= 47)
        || (number >= 50 && number <= 58);
  }

  /** A code with a year, month, day, hour or second outside quotes, brackets and escapes. */
  static boolean isDateCode(String code) {
    String bare =
        code.replaceAll("\"[^\"]*\"", "")
            .replaceAll("\\\\.", "")
            .replaceAll("_.", "")
            .replaceAll("\\[(?![hmsHMS]+\\])[^\\]]*\\]", "")
            .toLowerCase(Locale.ROOT)
            .replace("general", "");
    return bare.matches("(?s).*[ymdhs].*");
  }
}
