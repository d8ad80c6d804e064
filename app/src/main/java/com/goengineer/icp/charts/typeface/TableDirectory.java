package com.goengineer.icp.charts.typeface;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The tables of a TrueType file by their four-letter tags. */
final class TableDirectory {
  private static final int HEADER = 12;
  private static final int ENTRY = 16;

  private final Map<String, ByteBuffer> tables = new HashMap<>();

  TableDirectory(ByteBuffer file) {
    int count = file.getShort(4) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      int entry = HEADER + i * ENTRY;
      byte[] tag = new byte[4];
      file.get(entry, tag);
      ByteBuffer table = file.slice(file.getInt(entry + 8), file.getInt(entry + 12));
      tables.put(new String(tag, StandardCharsets.US_ASCII), table);
    }
  }

  ByteBuffer table(String tag) {
    ByteBuffer table = tables.get(tag);
    if (table == null) {
      throw new IllegalArgumentException("the typeface has no table " + tag);
    }
    return table;
  }
}
