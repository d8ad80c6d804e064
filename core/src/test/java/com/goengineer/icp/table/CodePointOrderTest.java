package com.goengineer.icp.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CodePointOrderTest {

  @Test
  void textsStandInTheOrderOfTheirCodePoints() {
    assertThat(Stream.of("\uD83D\uDE00", "\uFF21", "b", "B", "", "ba").sorted(CodePointOrder.TEXT))
        .containsExactly("", "B", "b", "ba", "\uFF21", "\uD83D\uDE00");
  }

  @Property
  void theOrderIsThatOfTheUtf8Bytes(@ForAll int[] left, @ForAll int[] right) {
    String one = text(left);
    String other = text(right);
    int bytes = Arrays.compareUnsigned(utf8(one), utf8(other));
    assertThat(Integer.signum(CodePointOrder.TEXT.compare(one, other)))
        .isEqualTo(Integer.signum(bytes));
  }

  private static String text(int[] numbers) {
    StringBuilder text = new StringBuilder();
    for (int number : numbers) {
      int codePoint = Math.floorMod(number, Character.MAX_CODE_POINT + 1);
      boolean isText = codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE;
      text.appendCodePoint(isText ? codePoint : 'x');
    }
    return text.toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
