package com.goengineer.icp.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.linkage.training.VariantGenerator;
import com.goengineer.icp.names.NameStandardizer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must not matter, looked at on 1,500 generated names. */
class LinkagePropertiesTest {
  private static final NameStandardizer NAMES = new NameStandardizer();
  private static final LabelledSet SET = VariantGenerator.salesLog(5, 1500);

  @Test
  void caseAccentsAndSpacesKeepTheKeyOfEveryName() {
    for (String name : SET.right().names()) {
      String key = NAMES.key(name);
      assertThat(NAMES.key(name.toUpperCase(Locale.ROOT))).as(name).isEqualTo(key);
      assertThat(NAMES.key(name.toLowerCase(Locale.ROOT))).as(name).isEqualTo(key);
      assertThat(NAMES.key(withoutAccents(name))).as(name).isEqualTo(key);
      assertThat(NAMES.key("  " + name.replace(" ", "  ") + " ")).as(name).isEqualTo(key);
    }
  }

  @Test
  void anotherLegalFormKeepsTheKeyOfEveryName() {
    for (String name : SET.right().names()) {
      String core = String.join(" ", NAMES.parse(name).coreWords());
      String key = NAMES.key(core + " Inc");
      for (String form : List.of(", LLC", " Corp.", " G.m.b.H.", " Ltd", " S.A.")) {
        assertThat(NAMES.key(core + form)).as(name).isEqualTo(key);
      }
    }
  }

  @Test
  void namesInAnotherWordOrderStillFindTheirAccount() {
    List<String> names =
        SET.right().names().stream()
            .filter(name -> NAMES.parse(name).coreWords().size() > 2)
            .distinct()
            .limit(300)
            .toList();
    assertThat(nearest(names, LinkagePropertiesTest::rotated)).isGreaterThan(0.97);
  }

  @Test
  void swappingTheSidesOfAOneToOneLinkageContradictsNoMatch() {
    Set<String> there = matches(SET.left(), SET.right(), false);
    Set<String> back = matches(SET.right(), SET.left(), true);
    long common = there.stream().filter(back::contains).count();
    assertThat(there).hasSizeGreaterThan(500);
    // What is only left and what is only right count differently, so thresholds are not the same.
    assertThat((double) common / (there.size() + back.size() - common)).isGreaterThan(0.7);
    assertThat(there.stream().filter(pair -> contradicts(pair, back))).isEmpty();
  }

  /** Share of names whose changed spelling has them as the nearest candidate. */
  private static double nearest(List<String> names, UnaryOperator<String> change) {
    List<String> ids = IntStream.range(0, names.size()).mapToObj(Integer::toString).toList();
    LinkageResult result =
        Linker.link(
            LinkRecords.of(ids, names.stream().map(change).toList()),
            LinkRecords.of(ids, names),
            LinkSettings.of(Assignment.MANY_TO_ONE));
    long found =
        IntStream.range(0, names.size())
            .filter(row -> result.candidatesOf(row).length > 0)
            .filter(row -> result.right(result.candidatesOf(row)[0]) == row)
            .count();
    return (double) found / names.size();
  }

  private static String rotated(String name) {
    List<String> words = new ArrayList<>(NAMES.parse(name).coreWords());
    Collections.rotate(words, 1);
    return String.join(" ", words);
  }

  private static String withoutAccents(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[\\u0300-\\u0304]", "");
  }

  /** Accepted pairs as "left|right" of the side that is left when not swapped. */
  private static Set<String> matches(LinkRecords left, LinkRecords right, boolean swapped) {
    return Linker.link(left, right, LinkSettings.of(Assignment.ONE_TO_ONE)).links().stream()
        .map(link -> {
          String one = left.ids().get(link.left());
          String other = right.ids().get(link.right());
          return swapped ? other + "|" + one : one + "|" + other;
        })
        .collect(Collectors.toSet());
  }

  /** True when the other direction gives the left row to somebody else. */
  private static boolean contradicts(String pair, Set<String> others) {
    String left = pair.substring(0, pair.indexOf('|') + 1);
    return !others.contains(pair) && others.stream().anyMatch(other -> other.startsWith(left));
  }
}
