package com.goengineer.icp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The house rules of ARCHITECTURE.md, over the compiled classes of core and app. */
class ArchitectureTest {
  private static final String BASE = "com.goengineer.icp";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages(BASE);

  private static final Set<String> CORE_ROOMS =
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

  /** What pictures and pages are made of. */
  private static final Set<String> CORE_VALUES =
      Set.of("accounts", "industries", "scoring", "segments", "statistics");

  private static final Set<String> APP_ROOMS =
      Set.of(
          "readers",
          "embedded",
          "config",
          "charts",
          "report",
          "sample",
          "runs",
          "jobs",
          "team",
          "dashboard");

  /** Rooms that may be missing among the classes that this test sees. */
  private static final Set<String> ELSEWHERE = Set.of("spark");

  /** Package to the packages of ours that it may import, itself and {@code table} apart. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("table", Set.of()),
          Map.entry("statistics", Set.of()),
          Map.entry("names", Set.of()),
          Map.entry("sources", Set.of()),
          Map.entry("linkage", Set.of("names")),
          Map.entry("industries", Set.of("statistics")),
          Map.entry("accounts", Set.of()),
          Map.entry("scoring", Set.of("accounts", "industries", "statistics")),
          Map.entry("segments", Set.of("accounts", "scoring")),
          Map.entry("whatif", Set.of("accounts", "scoring", "segments", "statistics")),
          Map.entry("weights", Set.of("scoring", "statistics")),
          Map.entry("validation", Set.of("scoring", "accounts", "statistics")),
          Map.entry("engine", Set.of()),
          Map.entry("pipeline", all(CORE_ROOMS, Set.of())),
          Map.entry("readers", Set.of("sources")),
          Map.entry("embedded", Set.of("engine")),
          Map.entry("config", Set.of("industries", "scoring", "sources", "validation")),
          Map.entry("charts", all(CORE_VALUES, Set.of("validation", "weights"))),
          Map.entry("report", all(CORE_VALUES, Set.of("charts", "sources"))),
          Map.entry("sample", Set.of("industries")),
          Map.entry("runs", all(CORE_ROOMS, Set.of("embedded", "readers"))),
          Map.entry(
              "jobs",
              all(CORE_ROOMS, Set.of("charts", "config", "embedded", "readers", "report", "runs"))),
          Map.entry(
              "dashboard",
              all(
                  CORE_ROOMS,
                  Set.of(
                      "charts", "config", "jobs", "readers", "report", "runs", "sample", "team"))),
          Map.entry("team", Set.of("runs")),
          Map.entry("spark", Set.of("engine", "jobs", "scoring")),
          Map.entry("cli", all(CORE_ROOMS, APP_ROOMS)));

  static final Set<String> PACKAGES = new TreeSet<>(MAY_IMPORT.keySet());

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
        .allowEmptyShould(ELSEWHERE.contains(name))
        .check(CLASSES);
  }

  @Test
  void everyPackageHasItsEntry() {
    Set<String> found = new TreeSet<>();
    CLASSES.forEach(each -> found.add(packageOf(each)));
    assertThat(PACKAGES).as("a package without a rule may import anything").containsAll(found);
    found.addAll(ELSEWHERE);
    assertThat(found).as("a rule for a package that is not there").containsAll(PACKAGES);
  }

  @Test
  void coreDoesNotKnowTheApplication() {
    classes()
        .that(areIn(CORE_ROOMS))
        .should()
        .onlyDependOnClassesThat(areOutsideOrIn(CORE_ROOMS))
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
    assertThat(CLASSES.stream().filter(areIn(CORE_ROOMS)).flatMap(MachineAccess::of)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Impure.ReadsAFile.class,
        Impure.AsksForTheDay.class,
        Impure.AsksTheEnvironment.class,
        Impure.DrawsWithoutSeed.class,
        Impure.HandsOnAClock.class
      })
  void whatTouchesTheMachineIsFoundOut(Class<?> impure) {
    assertThat(MachineAccess.of(new ClassFileImporter().importClass(impure))).isNotEmpty();
  }

  @Test
  void filesAndMethodsAreShort() throws IOException {
    assertThat(SourceSizes.tooLong(Path.of("..").toRealPath())).isEmpty();
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

  private static Set<String> all(Set<String> some, Set<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
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
