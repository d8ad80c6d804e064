package com.goengineer.icp.scoring;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;

/** Reading and making records by reflection, with the errors that they themselves throw. */
final class RecordAccess {

  private RecordAccess() {}

  /** The value of a component of a record. */
  static Object value(RecordComponent component, Record data) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return Objects.requireNonNull(accessor.invoke(data), component.getName());
    } catch (IllegalAccessException | InvocationTargetException failure) {
      throw new IllegalStateException("cannot read " + component, failure);
    }
  }

  /**
   * A record of these values, in the order of its components.
   *
   * @throws RuntimeException what the record's constructor throws
   */
  static Object make(Class<?> type, Object[] values) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException refusal) {
      throw refusal.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("cannot make " + type, refusal);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("cannot make " + type, failure);
    }
  }
}
