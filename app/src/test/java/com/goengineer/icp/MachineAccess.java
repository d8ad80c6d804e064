package com.goengineer.icp;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Where a class touches files, sockets, clocks, the environment or unseeded chance. */
final class MachineAccess {
  private static final List<String> PACKAGES =
      List.of("java.nio.file", "java.nio.channels", "java.net", "java.sql", "java.awt");

  private static final Set<String> TYPES =
      Set.of(
          "java.time.Clock",
          "java.time.InstantSource",
          "java.util.concurrent.ThreadLocalRandom",
          "java.security.SecureRandom",
          "java.util.UUID",
          "java.lang.ProcessBuilder",
          "java.io.RandomAccessFile");

  /** Of {@code System}: everything that asks the machine. */
  private static final Set<String> QUESTIONS =
      Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "getProperties");

  private MachineAccess() {}

  /** What a class touches, told; empty for a pure one. Overloads count alike. */
  static Stream<String> of(JavaClass each) {
    Stream<String> types =
        each.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> isMachine(dependency.getTargetClass()))
            .map(Dependency::getDescription);
    Stream<String> calls =
        each.getAccessesFromSelf().stream()
            .filter(access -> asksTheMachine(access.getTarget()))
            .map(JavaAccess::getDescription);
    return Stream.concat(types, calls);
  }

  private static boolean isMachine(JavaClass target) {
    String name = target.getName();
    String inPackage = target.getPackageName();
    boolean isFile = inPackage.equals("java.io") && target.getSimpleName().startsWith("File");
    return isFile
        || TYPES.contains(name)
        || PACKAGES.stream().anyMatch(each -> (inPackage + ".").startsWith(each + "."));
  }

  private static boolean asksTheMachine(AccessTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    if (owner.startsWith("java.time.")) {
      return name.equals("now");
    }
    return switch (owner) {
      case "java.lang.System" -> QUESTIONS.contains(name);
      case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
      case "java.util.Calendar" -> name.equals("getInstance");
      case "java.util.Date", "java.util.SplittableRandom" -> isBareConstructor(target);
      default -> owner.equals(Random.class.getName()) && isBareConstructor(target);
    };
  }

  /** Without a seed or a time; with one it repeats. */
  private static boolean isBareConstructor(AccessTarget target) {
    return target instanceof AccessTarget.ConstructorCallTarget constructor
        && constructor.getRawParameterTypes().isEmpty();
  }
}
