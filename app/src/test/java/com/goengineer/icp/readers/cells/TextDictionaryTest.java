package com.goengineer.icp.readers.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextDictionaryTest {

  @Property(tries = 100)
  void numbersTextsInOrderOfAppearance(
      @ForAll @Size(max = 300) List<@StringLength(max = 3) String> texts) {
    TextDictionary dictionary = new TextDictionary();
    Map<String, Integer> expected = new LinkedHashMap<>();
    for (String text : texts) {
      expected.putIfAbsent(text, expected.size());
      assertThat(dictionary.indexOf(CharBuffer.wrap(text))).isEqualTo(expected.get(text));
      assertThat(dictionary.indexOf(text)).isEqualTo(expected.get(text));
    }
    assertThat(dictionary.toArray()).containsExactlyElementsOf(expected.keySet());
  }

  @Test
  void textsOfEqualHashAreApart() {
    TextDictionary dictionary = new TextDictionary();
    assertThat(dictionary.indexOf("Aa")).isZero();
    assertThat(dictionary.indexOf("BB")).isEqualTo(1);
    assertThat(dictionary.indexOf("Aa")).isZero();
  }

  @Test
  void aHundredThousandTextsKeepTheirNumbers() {
    TextDictionary dictionary = new TextDictionary();
    for (int i = 0; i < 100_000; i++) {
      dictionary.indexOf("text " + i);
    }
    assertThat(dictionary.indexOf("text 0")).isZero();
    assertThat(dictionary.indexOf("text 99999")).isEqualTo(99_999);
    assertThat(dictionary.size()).isEqualTo(100_000);
  }
}
