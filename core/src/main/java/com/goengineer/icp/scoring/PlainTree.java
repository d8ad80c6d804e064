package com.goengineer.icp.scoring;

import com.goengineer.icp.statistics.ValueCounts;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records as plain values and back, so that settings and fitted components need no code of their
 * own to be written to a file.
 *
 * <p>A record becomes a map from the names of its components in lower snake case, in order. Inside
 * are maps, lists, {@code String}, {@code Boolean}, {@code Long}, {@code Double}; enums as their
 * name in lower case, days as ISO text; a record of a sealed interface has its simple name in lower
 * snake case under {@code "kind"} first. {@link ValueCounts} stay as they are: whoever writes the
 * tree decides whether such a table is written in place or to a file beside.
 */
public final class PlainTree {

  /** Key that tells the records of a sealed interface apart. */
  static final String KIND = "kind";

  private PlainTree() {}

  /** The tree of a record; unmodifiable maps are not promised, the caller owns it. */
  public static Map<String, Object> of(Record data) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (isOneKind(data.getClass())) {
      tree.put(KIND, snakeCase(data.getClass().getSimpleName()));
    }
    for (RecordComponent component : data.getClass().getRecordComponents()) {
      tree.put(snakeCase(component.getName()), plain(RecordAccess.value(component, data)));
    }
    return tree;
  }

  /**
   * The record that a tree was made of. Whole numbers may stand for real ones.
   *
   * @throws IllegalArgumentException naming the key, if one is missing, unknown or of another kind,
   *     or if the record refuses its values
   */
  public static <R> R read(Class<R> type, Map<String, ?> tree) {
    return type.cast(new PlainTreeReader(type.getSimpleName()).read(type, tree));
  }

  /**
   * A record with some values changed: what a section of a configuration file means.
   *
   * @param defaults the record that all other values come from
   * @param changes a tree with some of its keys, at any depth
   * @throws IllegalArgumentException as {@link #read}
   */
  public static <R extends Record> R changed(R defaults, Map<String, ?> changes) {
    @SuppressWarnings("unchecked") // the class of an R reads an R
    Class<R> type = (Class<R>) defaults.getClass();
    return read(type, overlaid(of(defaults), changes));
  }

  private static Map<String, Object> overlaid(Map<String, Object> below, Map<String, ?> above) {
    Map<String, Object> merged = new LinkedHashMap<>(below);
    above.forEach((key, value) -> merged.put(key, overlaid(below.get(key), value)));
    return merged;
  }

  /** Groups of one kind are merged, everything else is replaced. */
  private static Object overlaid(@Nullable Object below, Object above) {
    boolean groups = below instanceof Map<?, ?> && above instanceof Map<?, ?>;
    if (!groups || isOtherKind(map(below), map(above))) {
      return above;
    }
    return overlaid(map(below), map(above));
  }

  private static boolean isOtherKind(Map<String, Object> below, Map<String, Object> above) {
    Object kind = above.get(KIND);
    return kind != null && !kind.equals(below.get(KIND));
  }

  @SuppressWarnings("unchecked") // maps of a tree have text keys
  private static Map<String, Object> map(@Nullable Object group) {
    return (Map<String, Object>) Objects.requireNonNull(group);
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Record nested -> of(nested);
      case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
      case LocalDate day -> day.toString();
      case Integer number -> (long) number;
      case List<?> list -> list.stream().map(PlainTree::plain).toList();
      case Map<?, ?> map -> {
        Map<String, Object> tree = new LinkedHashMap<>();
        map.forEach((key, each) -> tree.put((String) key, plain(each)));
        yield tree;
      }
      case String text -> text;
      case Boolean flag -> flag;
      case Long number -> number;
      case Double number -> number;
      case ValueCounts table -> table;
      default -> throw new IllegalArgumentException(value.getClass() + " has no plain form");
    };
  }

  /** True for a record that implements a sealed interface. */
  private static boolean isOneKind(Class<?> type) {
    for (Class<?> implemented : type.getInterfaces()) {
      if (implemented.isSealed()) {
        return true;
      }
    }
    return false;
  }

  /** "bigBoxWeight" and "BigBoxWeight" as "big_box_weight". */
  static String snakeCase(String name) {
    StringBuilder snake = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (Character.isUpperCase(letter) && i > 0) {
        snake.append('_');
      }
      snake.append(Character.toLowerCase(letter));
    }
    return snake.toString();
  }
}
