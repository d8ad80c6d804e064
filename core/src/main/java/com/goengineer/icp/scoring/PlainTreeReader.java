package com.goengineer.icp.scoring;

import com.goengineer.icp.statistics.ValueCounts;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the trees that {@link PlainTree} writes.
 *
 * @param path where in the tree it is, for messages
 */
record PlainTreeReader(String path) {

  Object read(Type type, @Nullable Object value) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? list(generic.getActualTypeArguments()[0], value)
          : map(generic.getActualTypeArguments()[1], value);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == Object.class && value != null) {
      return value;
    }
    if (plain.isRecord()) {
      return made(plain, entries(value));
    }
    return plain.isSealed() ? kind(plain, entries(value)) : leaf(plain, value);
  }

  private Object leaf(Class<?> type, @Nullable Object value) {
    if (value instanceof Number number) {
      return number(type, number);
    }
    boolean already = type.isInstance(value) || (type == boolean.class && value instanceof Boolean);
    if (already && value != null) {
      return value;
    }
    if (value instanceof String text && type == LocalDate.class) {
      return day(text);
    }
    if (value instanceof String text && type.isEnum()) {
      return constant(type, text);
    }
    throw wrong(type.getSimpleName(), value);
  }

  private Object number(Class<?> type, Number number) {
    if (type == double.class || type == Double.class) {
      return number.doubleValue();
    }
    boolean whole = number.doubleValue() == Math.rint(number.doubleValue());
    if (whole && (type == long.class || type == Long.class)) {
      return number.longValue();
    }
    if (whole && number.longValue() == number.intValue() && type == int.class) {
      return number.intValue();
    }
    throw wrong(type.getSimpleName(), number);
  }

  private LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      throw new IllegalArgumentException(path + ": \"" + text + "\" is not a day", notADay);
    }
  }

  private Object constant(Class<?> type, String text) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().toLowerCase(Locale.ROOT).equals(text)) {
        return constant;
      }
    }
    throw wrong(type.getSimpleName(), text);
  }

  private Object kind(Class<?> type, Map<String, Object> tree) {
    Map<String, Object> values = new LinkedHashMap<>(tree);
    Object kind = values.remove(PlainTree.KIND);
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      if (PlainTree.snakeCase(permitted.getSimpleName()).equals(kind)) {
        return made(permitted, values);
      }
    }
    throw wrong("a kind of " + type.getSimpleName(), kind);
  }

  private Object made(Class<?> type, Map<String, Object> tree) {
    RecordComponent[] components = type.getRecordComponents();
    Set<String> left = new LinkedHashSet<>(tree.keySet());
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String key = PlainTree.snakeCase(components[i].getName());
      if (!left.remove(key)) {
        throw new IllegalArgumentException(path + ": there is no \"" + key + "\"");
      }
      values[i] = at(key).read(components[i].getGenericType(), tree.get(key));
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(path + ": unknown " + left);
    }
    return RecordAccess.make(type, values);
  }

  private List<Object> list(Type element, @Nullable Object value) {
    if (!(value instanceof List<?> given)) {
      throw wrong("a list", value);
    }
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      list.add(at(String.valueOf(i)).read(element, given.get(i)));
    }
    return list;
  }

  private Map<String, Object> map(Type element, @Nullable Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    entries(value).forEach((key, each) -> map.put(key, at(key).read(element, each)));
    return map;
  }

  private Map<String, Object> entries(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> given)) {
      throw wrong("a group of values", value);
    }
    Map<String, Object> entries = new LinkedHashMap<>();
    given.forEach((key, each) -> entries.put(String.valueOf(key), each));
    return entries;
  }

  private PlainTreeReader at(String key) {
    return new PlainTreeReader(path + "." + key);
  }

  private IllegalArgumentException wrong(String expected, @Nullable Object found) {
    String seen = found instanceof ValueCounts ? "a table" : String.valueOf(found);
    return new IllegalArgumentException(path + ": expected " + expected + ", found " + seen);
  }
}
