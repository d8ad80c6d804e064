package com.goengineer.icp.linkage;

import com.goengineer.icp.names.NameParts;
import com.goengineer.icp.names.NameStandardizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Fills a {@link LinkSide}: names are taken apart by several threads, coded by one. */
final class LinkSideBuilder {
  private static final int CHUNK = 1 << 14;
  private static final NameStandardizer STANDARDIZER = new NameStandardizer();

  final String[] joined;
  final WordLists.Builder words;
  final int[] core;
  final int[] whole;
  final int[] strictKey;
  final int[] legalForm;
  final int[] serial;
  final int[] qualifier;
  final int[] site;
  final int[] tradeName;
  final int[] formerName;
  final int[] initials;
  final Places places;
  private final Codes codes;

  private LinkSideBuilder(LinkRecords records, int[] rowOf, Set<EvidenceField> use, Codes codes) {
    int rows = rowOf.length;
    this.codes = codes;
    joined = new String[rows];
    words = new WordLists.Builder(rows);
    core = new int[rows];
    whole = new int[rows];
    strictKey = new int[rows];
    legalForm = new int[rows];
    serial = new int[rows];
    qualifier = new int[rows];
    site = new int[rows];
    tradeName = new int[rows];
    formerName = new int[rows];
    initials = new int[rows];
    places = Places.of(records, rowOf, use, codes.places);
  }

  /** Standardises and codes a side; the same for any number of threads and any order of rows. */
  static LinkSide build(LinkRecords records, Set<EvidenceField> use, Codes codes, Workers workers) {
    int[] rowOf = canonicalOrder(records);
    LinkSideBuilder builder = new LinkSideBuilder(records, rowOf, use, codes);
    NameParts[] chunk = new NameParts[Math.min(CHUNK, rowOf.length)];
    for (int from = 0; from < rowOf.length; from += CHUNK) {
      int first = from;
      int length = Math.min(CHUNK, rowOf.length - from);
      workers.forEach(
          length, at -> chunk[at] = STANDARDIZER.parse(records.names().get(rowOf[first + at])));
      for (int at = 0; at < length; at++) {
        builder.code(first + at, chunk[at]);
      }
    }
    return new LinkSide(records, rowOf, builder);
  }

  private static int[] canonicalOrder(LinkRecords records) {
    Comparator<Integer> order = Comparator.comparing(row -> records.names().get(row));
    for (EvidenceField field : records.evidence().keySet()) {
      order = order.thenComparing(row -> records.value(field, row));
    }
    Comparator<Integer> byId = order.thenComparing(row -> records.ids().get(row));
    Integer[] rows = IntStream.range(0, records.size()).boxed().toArray(Integer[]::new);
    Arrays.sort(rows, byId);
    return Arrays.stream(rows).mapToInt(Integer::intValue).toArray();
  }

  private void code(int at, NameParts parts) {
    List<String> all = AllWords.of(parts);
    for (String word : all) {
      words.add(codes.words.code(word));
    }
    words.endRow();
    joined[at] = all.isEmpty() ? parts.latinKey() : String.join("", all);
    whole[at] = codes.cores.code(joined[at]);
    core[at] = codes.cores.code(parts.latinKey());
    strictKey[at] = codes.keys.code(parts.siteKey());
    legalForm[at] = codes.parts.code(String.join(" ", parts.legalForms()));
    serial[at] = codes.parts.code(parts.serial());
    qualifier[at] = codes.parts.code(parts.qualifier());
    site[at] = codes.parts.code(parts.isHeadquarters() ? "" : parts.site());
    tradeName[at] = codes.cores.code(parts.tradeName().replace(" ", ""));
    formerName[at] = codes.cores.code(parts.formerName().replace(" ", ""));
    String letters = parts.initials();
    initials[at] = codes.cores.code(letters.length() < 2 ? "" : letters);
  }
}
