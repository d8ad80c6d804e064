package com.goengineer.icp.team;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "three words in a row",
        "Über den Wolken 9",
        "correcthorsebattery",
        "密码密码一二三四五六七八九十"
      })
  void wordsInARowAreGood(String password) {
    assertThat(PasswordRule.complaint(password, "anna")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "short,                     has 5",
    "elevenchars,               has 11",
    "my name is Anna Smith,     contains the name",
    "aaaaaaaaaaaaaaaa,          first that are guessed",
    "qwertyuiopas,              first that are guessed",
    "123456789012,              first that are guessed",
    "Password2026!!,            first that are guessed",
  })
  void whatIsGuessedFirstIsRefusedWithTheReason(String password, String words) {
    assertThat(PasswordRule.complaint(password, "anna").orElse("")).contains(words);
  }

  @Test
  void aHashFitsItsPasswordOnlyAndNeverRepeats() {
    Passwords passwords = new Passwords();
    String hash = passwords.hash("three words in a row");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.fits("three words in a row", hash)).isTrue();
    assertThat(passwords.fits("three words in a raw", hash)).isFalse();
    assertThat(passwords.hash("three words in a row")).isNotEqualTo(hash);
  }
}
