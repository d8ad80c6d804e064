package com.goengineer.icp.industries;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The industries a seller tells apart, each with its sub lists, in the seller's order and spelling.
 *
 * <p>Immutable and thread-safe. The default is the resource {@code taxonomy.csv} beside this class;
 * a user replaces it by any text of the same shape.
 *
 * @param industries at least one, names distinct
 */
public record Taxonomy(List<Industry> industries) {

  private static final List<String> HEADER = List.of("industry", "sub_list");

  /**
   * An industry of the taxonomy.
   *
   * @param name as shown: "Aerospace &amp; Defense"
   * @param subLists may be empty
   */
  public record Industry(String name, List<SubList> subLists) {
    public Industry {
      subLists = List.copyOf(subLists);
    }
  }

  /**
   * A sub list of an industry.
   *
   * @param number "02.1", "" where the taxonomy does not number its sub lists
   * @param name "Aircraft Manufacture or Assembly"
   * @param industry the name of the industry it belongs to
   */
  public record SubList(String number, String name, String industry) {

    /** As shown: "02.1 Aircraft Manufacture or Assembly". */
    public String label() {
      return number.isEmpty() ? name : number + " " + name;
    }

    static SubList of(String label, String industry) {
      int space = label.indexOf(' ');
      boolean numbered = space > 0 && label.substring(0, space).matches("[0-9]+(\\.[0-9]+)*");
      return numbered
          ? new SubList(label.substring(0, space), label.substring(space + 1).strip(), industry)
          : new SubList("", label, industry);
    }
  }

  public Taxonomy {
    industries = List.copyOf(industries);
    if (industries.isEmpty()) {
      throw new IllegalArgumentException("a taxonomy needs at least one industry");
    }
  }

  /** The default taxonomy: 20 industries with 62 sub lists. */
  public static Taxonomy standard() {
    return parse(resource("taxonomy.csv"));
  }

  /**
   * Reads a taxonomy from CSV (RFC 4180) with the header {@code industry,sub_list}: one row per sub
   * list; an industry without any has one row with an empty second cell. Order is kept, repeated
   * rows count once.
   *
   * @param csv the whole text
   * @throws IllegalArgumentException when the header is another, a row has not two cells, or the
   *     industry of a row is blank; the message names the line
   */
  public static Taxonomy parse(String csv) {
    List<List<String>> rows = CsvText.rows(csv);
    if (rows.isEmpty() || !rows.getFirst().equals(HEADER)) {
      throw new IllegalArgumentException("line 1: expected the header industry,sub_list");
    }
    Map<String, List<SubList>> subListsOf = new LinkedHashMap<>();
    for (int line = 1; line < rows.size(); line++) {
      addRow(rows.get(line), line + 1, subListsOf);
    }
    List<Industry> industries = new ArrayList<>();
    subListsOf.forEach((name, subLists) -> industries.add(new Industry(name, subLists)));
    return new Taxonomy(industries);
  }

  private static void addRow(List<String> row, int line, Map<String, List<SubList>> subListsOf) {
    if (row.size() != 2 || row.getFirst().isBlank()) {
      throw new IllegalArgumentException(
          "line " + line + ": expected an industry and a sub list (may be empty), got " + row);
    }
    String industry = row.getFirst().strip();
    List<SubList> subLists = subListsOf.computeIfAbsent(industry, name -> new ArrayList<>());
    SubList subList = SubList.of(row.getLast().strip(), industry);
    if (!subList.name().isEmpty() && !subLists.contains(subList)) {
      subLists.add(subList);
    }
  }

  /** Names of the industries in order. */
  public List<String> names() {
    return industries.stream().map(Industry::name).toList();
  }

  /** All sub lists in order. */
  public List<SubList> subLists() {
    return industries.stream().flatMap(industry -> industry.subLists().stream()).toList();
  }

  /** The sub list with that exact label ("02.1 Aircraft Manufacture or Assembly"). */
  public Optional<SubList> subList(String label) {
    return subLists().stream().filter(subList -> subList.label().equals(label)).findFirst();
  }

  static String resource(String name) {
    try (InputStream in = Taxonomy.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
