package com.goengineer.icp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The house rules of ARCHITECTURE.md, over the compiled classes of core and app. */
class ArchitectureTest {
  private static final String BASE = "com.goengineer.icp";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages(BASE);

  /** Package to the packages of ours that it may import, itself and {@code table} apart. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("table", Set.of()),
          Map.entry("statistics", Set.of()),
          Map.entry("names", Set.of()),
          Map.entry("sources", Set.of()),
          Map.entry("linkage", Set.of("names", "statistics")),
          Map.entry("industries", Set.of("statistics", "names")),
          Map.entry("accounts", Set.of("sources")),
          Map.entry("scoring", Set.of("accounts", "industries", "statistics")),
          Map.entry("segments", Set.of("accounts", "scoring")),
          Map.entry("whatif", Set.of("accounts", "scoring", "segments", "statistics")),
          Map.entry("weights", Set.of("scoring", "accounts", "statistics")),
          Map.entry("validation", Set.of("weights", "scoring", "accounts", "statistics")),
          Map.entry("engine", Set.of("sources", "accounts")),
          Map.entry("readers", Set.of("sources")),
          Map.entry("embedded", Set.of("engine")));

  static final Set<String> PACKAGES = new TreeSet<>(MAY_IMPORT.keySet());

  private static final Set<String> CORE =
      Set.of(
          "table",
          "statistics",
          "names",
          "sources",
          "linkage",
          "industries",
          "accounts",
          "scoring",
          "segments",
          "whatif",
          "weights",
          "validation",
          "engine",
          "pipeline");

  @ParameterizedTest
  @FieldSource("PACKAGES")
  void aPackageImportsOnlyWhatItMay(String name) {
    Set<String> allowed = new TreeSet<>(MAY_IMPORT.getOrDefault(name, Set.of()));
    allowed.add(name);
    allowed.add("table");
    classes()
        .that(areIn(Set.of(name)))
        .should()
        .onlyDependOnClassesThat(areOutsideOrIn(allowed))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void coreDoesNotKnowTheApplication() {
    classes()
        .that(areIn(CORE))
        .should()
        .onlyDependOnClassesThat(areOutsideOrIn(CORE))
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nothingImportsTheCommandLine() {
    noClasses()
        .that(DescribedPredicate.not(areIn(Set.of("cli"))))
        .should()
        .dependOnClassesThat(areIn(Set.of("cli")))
        .check(CLASSES);
  }

  @Test
  void coreTouchesNoFileSocketClockOrEnvironment() {
    noClasses()
        .that(areIn(CORE))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..", "java.awt..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Clock.class)
        .orShould()
        .callConstructor(Random.class) // without a seed; Random(seed) repeats by its contract
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that(DescribedPredicate.not(areIn(Set.of("cli"))))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void noStateIsSharedThroughMutableStatics() {
    classes()
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.not(
                com.tngtech.archunit.lang.conditions.ArchConditions.have(
                    DescribedPredicate.describe(
                        "a static field that is not final",
                        each ->
                            each.getFields().stream()
                                .anyMatch(field ->
                                    field.getModifiers().contains(JavaModifier.STATIC)
                                        && !field.getModifiers().contains(JavaModifier.FINAL)
                                        && !field
                                            .getModifiers()
                                            .contains(JavaModifier.SYNTHETIC))))))
        .check(CLASSES);
  }

  @Test
  void noClassIsAGrabBag() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Common")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> areIn(Set<String> packages) {
    return DescribedPredicate.describe(
        "in " + packages, each -> packages.contains(packageOf(each)));
  }

  private static DescribedPredicate<JavaClass> areOutsideOrIn(Set<String> packages) {
    return DescribedPredicate.describe(
        "outside of ours or in " + packages,
        each -> !each.getPackageName().startsWith(BASE) || packages.contains(packageOf(each)));
  }

  /** The first part of the package below the base: "scoring" for scoring.component. */
  private static String packageOf(JavaClass each) {
    String name = each.getPackageName();
    return name.startsWith(BASE + ".") ? name.substring(BASE.length() + 1).split("\\.")[0] : "";
  }
}
