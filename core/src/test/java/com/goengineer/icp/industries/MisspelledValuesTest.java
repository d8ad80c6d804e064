package com.goengineer.icp.industries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Misspellings that nobody wrote down: right or not at all, and confidence that means something.
 */
class MisspelledValuesTest {
  private static final IndustryStandardizer STANDARD = IndustryStandardizer.of(Taxonomy.standard());
  private static final int PER_VALUE = 60;

  private final Random random = new Random(20261123);

  /** What became of the variants of all values. */
  private record Outcome(int right, int wrong, int open) {
    double shareRight() {
      return right / (double) (right + wrong + open);
    }
  }

  @Test
  void oneEditInAnIndustryIsAlwaysFound() {
    Outcome outcome = industries(this::edited);
    assertThat(outcome.wrong()).isZero();
    assertThat(outcome.shareRight()).isGreaterThan(0.995);
  }

  @Test
  void oneEditInTheTextOfASubListIsAlwaysFound() {
    Outcome outcome = subLists(this::edited);
    assertThat(outcome.wrong()).isZero();
    assertThat(outcome.shareRight()).isGreaterThan(0.995);
  }

  @Test
  void twoEditsAreMostlyFoundAndNeverWrong() {
    Outcome outcome = industries(value -> edited(edited(value)));
    assertThat(outcome.wrong()).isZero();
    assertThat(outcome.shareRight()).isGreaterThan(0.7);
  }

  @Test
  void theOrderOfWordsDoesNotMatter() {
    assertThat(industries(this::turned).shareRight()).isEqualTo(1);
    assertThat(subLists(this::turned).shareRight()).isEqualTo(1);
    assertThat(industries(value -> edited(turned(value))).wrong()).isZero();
  }

  @Test
  void abbreviationsAreMostlyFoundAndNeverWrong() {
    Outcome outcome = industries(this::abbreviated);
    assertThat(outcome.wrong()).isZero();
    assertThat(outcome.shareRight()).isGreaterThan(0.85);
    assertThat(subLists(this::abbreviated).wrong()).isZero();
  }

  @Test
  void ofValuesMappedWithConfidenceAboveNineTenthsNearlyAllAreRight() {
    int right = 0;
    int wrong = 0;
    for (String name : Taxonomy.standard().names()) {
      for (int i = 0; i < PER_VALUE * 3; i++) {
        IndustryMapping mapping = STANDARD.standardize(anyMess(name, i));
        if (mapping.confidence() >= 0.9 && mapping.target().isPresent()) {
          right += mapping.target().get().equals(name) ? 1 : 0;
          wrong += mapping.target().get().equals(name) ? 0 : 1;
        }
      }
    }
    for (List<String> foreign : TestTables.rows("foreign_values.csv")) {
      IndustryMapping mapping = STANDARD.standardize(foreign.get(0));
      if (mapping.confidence() >= 0.9 && mapping.target().isPresent()) {
        wrong += mapping.target().get().equals(foreign.get(1)) ? 0 : 1;
      }
    }
    assertThat(right / (double) (right + wrong)).isGreaterThan(0.99);
  }

  private String anyMess(String value, int kind) {
    return switch (kind % 5) {
      case 0 -> edited(value);
      case 1 -> edited(edited(value));
      case 2 -> edited(turned(value));
      case 3 -> abbreviated(value);
      default -> edited(abbreviated(value));
    };
  }

  private static Outcome industries(UnaryOperator<String> mess) {
    Map<String, String> texts = new LinkedHashMap<>();
    Taxonomy.standard().names().forEach(name -> texts.put(name, name));
    return outcome(texts, text -> STANDARD.standardize(mess.apply(text)));
  }

  private static Outcome subLists(UnaryOperator<String> mess) {
    Map<String, String> texts = new LinkedHashMap<>();
    Taxonomy.standard().subLists().forEach(list -> texts.put(list.label(), list.name()));
    return outcome(texts, text -> STANDARD.standardizeSubList(mess.apply(text)));
  }

  private static Outcome outcome(
      Map<String, String> textOfTarget, Function<String, IndustryMapping> messedUp) {
    int right = 0;
    int wrong = 0;
    int open = 0;
    for (Map.Entry<String, String> entry : textOfTarget.entrySet()) {
      for (int i = 0; i < PER_VALUE; i++) {
        Optional<String> target = messedUp.apply(entry.getValue()).target();
        boolean isRight = target.equals(Optional.of(entry.getKey()));
        right += isRight ? 1 : 0;
        open += target.isEmpty() ? 1 : 0;
        wrong += isRight || target.isEmpty() ? 0 : 1;
      }
    }
    return new Outcome(right, wrong, open);
  }

  /** One insertion, deletion, substitution or exchange of neighbours anywhere. */
  private String edited(String value) {
    int at = random.nextInt(value.length() - 1);
    char letter = (char) ('a' + random.nextInt(26));
    StringBuilder text = new StringBuilder(value);
    switch (random.nextInt(4)) {
      case 0 -> text.deleteCharAt(at);
      case 1 -> text.insert(at, letter);
      case 2 -> text.setCharAt(at, letter);
      default -> text.insert(at, text.charAt(at + 1)).deleteCharAt(at + 2);
    }
    return text.toString();
  }

  private String turned(String value) {
    List<String> words = new ArrayList<>(Arrays.asList(value.split("[ ,&]+")));
    Collections.shuffle(words, random);
    return String.join(" ", words);
  }

  /** Some of the longer words cut after three to five letters, with or without a full stop. */
  private String abbreviated(String value) {
    StringBuilder text = new StringBuilder();
    for (String word : value.split(" ")) {
      boolean cut = word.length() >= 6 && random.nextBoolean();
      String end = random.nextBoolean() ? ". " : " ";
      text.append(cut ? word.substring(0, 3 + random.nextInt(3)) + end : word + " ");
    }
    return text.toString().strip();
  }
}
