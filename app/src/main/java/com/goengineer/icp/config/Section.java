package com.goengineer.icp.config;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One table of a settings file while it is read: typed values by key, every fault noted with the
 * key's full name, reading goes on with the default.
 */
final class Section {
  private final String path;
  private final Map<String, Object> values;
  private final List<String> faults;

  Section(String path, Map<String, Object> values, List<String> faults) {
    this.path = path;
    this.values = values;
    this.faults = faults;
  }

  /** A table in this one, empty when absent. */
  Section section(String key) {
    Object value = values.get(key);
    if (value != null && !(value instanceof Map)) {
      fault(key, "is a table of settings, not " + value);
    }
    return new Section(name(key), asTable(value), faults);
  }

  /** The keys that are there. */
  Collection<String> keys() {
    return values.keySet();
  }

  /** The values as they are. */
  Map<String, Object> values() {
    return values;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Optional<String> text(String key) {
    return typed(key, String.class, "a text in quotes");
  }

  /** The name of a file, empty when absent or when no file can be called so. */
  Optional<String> path(String key) {
    Optional<String> path = text(key);
    if (path.isPresent() && !isPath(path.get())) {
      fault(key, "must name a file, not \"" + path.get() + "\"");
      return Optional.empty();
    }
    return path;
  }

  private static boolean isPath(String text) {
    try {
      return !text.isBlank() && Path.of(text).getNameCount() > 0;
    } catch (InvalidPathException notOne) {
      return false;
    }
  }

  Optional<Boolean> bool(String key) {
    return typed(key, Boolean.class, "true or false");
  }

  /** A list of numbers, empty when absent or faulty. */
  List<Double> numbers(String key, double lowest, double highest) {
    if (!(values.get(key) instanceof List<?> list)) {
      return List.of();
    }
    Map<String, Object> items = new LinkedHashMap<>();
    for (int place = 0; place < list.size(); place++) {
      items.put(key + "[" + place + "]", list.get(place));
    }
    Section inside = new Section(path, items, faults);
    return items.keySet().stream()
        .flatMap(item -> inside.number(item, lowest, highest).stream())
        .toList();
  }

  Optional<Integer> wholeNumber(String key, int lowest, int highest) {
    Optional<Double> number = number(key, lowest, highest);
    if (number.isPresent() && number.get() != Math.rint(number.get())) {
      fault(key, "must be a whole number, not " + number.get());
      return Optional.empty();
    }
    return number.map(Double::intValue);
  }

  Optional<Double> number(String key, double lowest, double highest) {
    String words = "from " + plain(lowest) + " to " + plain(highest);
    return number(key, new Range(each -> each >= lowest && each <= highest, words));
  }

  /** A number in a range, empty when absent or faulty. */
  Optional<Double> number(String key, Range range) {
    Optional<Double> number = typed(key, Number.class, "a number").map(Number::doubleValue);
    if (number.isPresent() && !range.has().test(number.get())) {
      fault(key, "must be " + range.words() + ", not " + values.get(key));
      return Optional.empty();
    }
    return number;
  }

  /**
   * Which numbers may stand somewhere.
   *
   * @param words after "must be"
   */
  record Range(DoublePredicate has, String words) {}

  /** Notes every number of this table and those in it that is infinite or none ("nan"). */
  void onlyFinite() {
    values.keySet().forEach(key -> requireFinite(key, values.get(key)));
  }

  private void requireFinite(String key, @Nullable Object value) {
    if (value instanceof Map<?, ?>) {
      new Section(name(key), asTable(value), faults).onlyFinite();
    } else if (value instanceof List<?> list) {
      list.forEach(each -> requireFinite(key, each));
    } else if (value instanceof Number number && !Double.isFinite(number.doubleValue())) {
      fault(key, "must be a number that can be written out in digits, not " + value);
    }
  }

  private static String plain(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  Optional<LocalDate> day(String key) {
    Object value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(value.toString()));
    } catch (DateTimeParseException e) {
      fault(key, "must be a day such as 2026-10-31, not " + value);
      return Optional.empty();
    }
  }

  List<String> texts(String key) {
    Object value = values.get(key);
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).toList();
    }
    if (value != null) {
      fault(key, "must be a list of texts such as [\"a\", \"b\"], not " + value);
    }
    return List.of();
  }

  /** The value as one of a few words. */
  Optional<String> oneOf(String key, Collection<String> words) {
    Optional<String> word = text(key);
    if (word.isPresent() && !words.contains(word.get())) {
      String known =
          new TreeSet<>(words)
              .stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(", "));
      String near =
          Suggestion.nearest(word.get(), words)
              .map(each -> ". Did you mean \"" + each + "\"?")
              .orElse("");
      fault(key, "must be one of " + known + ", not \"" + word.get() + "\"" + near);
      return Optional.empty();
    }
    return word;
  }

  /** Notes every key that is not among the known ones, with the nearest known one. */
  void onlyKnown(Collection<String> known) {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        faults.add("unknown key " + name(key) + "." + hint(key, known));
      }
    }
  }

  /** Notes a fault of a key. */
  void fault(String key, String told) {
    String sentence = name(key) + " " + told + (told.matches("(?s).*[.?]") ? "" : ".");
    faults.add(sentence.replaceAll("\\p{Cntrl}", "?"));
  }

  private static String hint(String word, Collection<String> known) {
    return Suggestion.nearest(word, known)
        .map(near -> " Did you mean \"" + near + "\"?")
        .orElse(
            known.isEmpty() ? "" : " Known are: " + String.join(", ", new TreeSet<>(known)) + ".");
  }

  private String name(String key) {
    if (key.isEmpty()) {
      return path;
    }
    return path.isEmpty() ? key : path + "." + key;
  }

  private <T> Optional<T> typed(String key, Class<T> type, String expected) {
    Object value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (!type.isInstance(value)) {
      fault(key, "must be " + expected + ", not " + value);
      return Optional.empty();
    }
    return Optional.of(type.cast(value));
  }

  private static Map<String, Object> asTable(@Nullable Object value) {
    Map<String, Object> table = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> table.put(key.toString(), each));
    }
    return table;
  }
}
