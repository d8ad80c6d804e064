package com.goengineer.icp.runs;

import com.goengineer.icp.embedded.ParquetFiles;
import com.goengineer.icp.statistics.ValueCounts;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Tables of distinct values and counts inside a tree of plain values: short ones stand in the tree,
 * long ones in a Parquet file beside it that the tree names with its hash.
 */
final class RankTables {
  private static final int LONGEST_IN_PLACE = 100;
  private static final String VALUES = "values";
  private static final String COUNTS = "counts";
  private static final String FILE = "file";
  private static final String SHA256 = "sha256";

  private final ParquetFiles parquet;
  private final Function<String, Path> fileOf;

  /**
   * @param fileOf where the artefact of a name is
   */
  RankTables(ParquetFiles parquet, Function<String, Path> fileOf) {
    this.parquet = parquet;
    this.fileOf = fileOf;
  }

  /** The tree with every table replaced by its plain form; long tables are written. */
  Object written(String name, Object tree) {
    return switch (tree) {
      case ValueCounts table ->
          table.distinct() <= LONGEST_IN_PLACE ? inPlace(table) : beside(name, table);
      case Map<?, ?> map -> {
        Map<String, Object> written = new LinkedHashMap<>();
        map.forEach((key, each) -> written.put((String) key, written(name + "." + key, each)));
        yield written;
      }
      default -> tree;
    };
  }

  private static Map<String, Object> inPlace(ValueCounts table) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put(VALUES, java.util.Arrays.stream(table.values()).boxed().toList());
    plain.put(COUNTS, java.util.Arrays.stream(table.counts()).boxed().toList());
    return plain;
  }

  private Map<String, Object> beside(String name, ValueCounts table) {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("value", new Column.Real(table.values()));
    columns.put("accounts", new Column.Count(table.counts()));
    String artefact = "model/" + name + ".parquet";
    Path file = fileOf.apply(artefact);
    parquet.write(Table.of(columns), file);
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put(FILE, artefact);
    reference.put(SHA256, Hashes.ofFile(file));
    return reference;
  }

  /**
   * The tree with every plain form replaced by its table.
   *
   * @throws UnusableFile when a table's file is not what the hash says
   */
  Object read(Object tree) {
    return switch (tree) {
      case Map<?, ?> map when map.containsKey(VALUES) && map.containsKey(COUNTS) ->
          ValueCounts.ofCounts(doubles(map.get(VALUES)), longs(map.get(COUNTS)));
      case Map<?, ?> map when map.containsKey(FILE) && map.containsKey(SHA256) -> fromFile(map);
      case Map<?, ?> map -> {
        Map<String, Object> read = new LinkedHashMap<>();
        map.forEach((key, each) -> read.put((String) key, read(each)));
        yield read;
      }
      default -> tree;
    };
  }

  private ValueCounts fromFile(Map<?, ?> reference) {
    Path file = fileOf.apply((String) reference.get(FILE));
    if (!Hashes.ofFile(file).equals(reference.get(SHA256))) {
      throw new UnusableFile(
          file + " is not the file that model.json was written with. Choose another run.");
    }
    Table table = parquet.read(file);
    return ValueCounts.ofCounts(table.real("value").values(), table.count("accounts").values());
  }

  private static double[] doubles(Object list) {
    return ((List<?>) list).stream().mapToDouble(each -> ((Number) each).doubleValue()).toArray();
  }

  private static long[] longs(Object list) {
    return ((List<?>) list).stream().mapToLong(each -> ((Number) each).longValue()).toArray();
  }
}
