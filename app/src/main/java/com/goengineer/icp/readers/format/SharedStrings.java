package com.goengineer.icp.readers.format;

import com.goengineer.icp.sources.SourceRefused;
import java.util.ArrayList;
import java.util.List;

/** The texts of a workbook, which its cells refer to by number. */
final class SharedStrings {
  private final String fileName;
  private final List<String> texts;

  private SharedStrings(String fileName, List<String> texts) {
    this.fileName = fileName;
    this.texts = texts;
  }

  /** A workbook all of whose texts stand in the cells themselves. */
  static SharedStrings none(String fileName) {
    return new SharedStrings(fileName, List.of());
  }

  static SharedStrings read(String fileName, XmlPart part) {
    List<String> texts = new ArrayList<>();
    while (part.next()) {
      if (part.isStart()) {
        start(part);
      } else if (part.name().equals("si")) {
        texts.add(EscapedText.decode(part.text().toString()));
        part.text().clear();
      } else {
        part.ignoreText();
      }
    }
    part.drain();
    return new SharedStrings(fileName, texts);
  }

  /** Text stands in {@code t}; {@code rPh} holds how to pronounce it. */
  private static void start(XmlPart part) {
    if (part.name().equals("t")) {
      part.collectText();
    } else if (part.name().equals("rPh")) {
      part.skipElement();
    }
  }

  /**
   * The text of a cell of type "s".
   *
   * @throws SourceRefused when the workbook has no such text: reading on would make names vanish
   */
  String get(CharSequence number) {
    int index = parse(number);
    if (index < 0 || index >= texts.size()) {
      throw new SourceRefused(
          fileName
              + " is damaged: a cell refers to text number "
              + number
              + " of its shared strings, which hold "
              + texts.size()
              + ". Nothing was read from it. Open it in Excel, let it repair the file, and save it.");
    }
    return texts.get(index);
  }

  private static int parse(CharSequence number) {
    try {
      return Integer.parseInt(number, 0, number.length(), 10);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
