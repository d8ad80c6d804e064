package com.goengineer.icp.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.team.SignIn.Outcome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attempts to sign in, with the time as it is set. */
class SignInTest {
  private static final String PASSWORD = "three words in a row";
  private static final String OFFICE = "192.0.2.1";

  @TempDir Path directory;
  private volatile Instant now = Instant.parse("2026-11-26T08:00:00Z");
  private Members members;
  private SignIn signIn;

  @BeforeEach
  void twoMembers() {
    members = Members.of(Workspace.at(directory));
    Credential hash = new Credential.Password(new Passwords().hash(PASSWORD));
    members.add(new Member("anna", Role.ANALYST, hash, now));
    members.add(new Member("bert", Role.VIEWER, hash, now));
    InstantSource source = () -> now;
    Clock clock = source.withZone(ZoneOffset.UTC);
    signIn = new SignIn(members, clock);
  }

  private Outcome attempt(String name, String password) {
    return signIn.attempt(name, password, OFFICE);
  }

  private void later(Duration time) {
    now = now.plus(time);
  }

  @Test
  void theNameMayBeTypedInAnyCase() {
    assertThat(attempt(" ANNA ", PASSWORD)).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void anUnknownNameIsRefusedLikeAWrongPassword() {
    assertThat(attempt("carl", PASSWORD)).isEqualTo(attempt("anna", "something else entirely"));
  }

  @Test
  void fiveWrongPasswordsLockTheNameAndNoOther() {
    for (int wrong = 0; wrong < 5; wrong++) {
      assertThat(attempt("anna", "wrong")).isInstanceOf(Outcome.Refused.class);
      later(Duration.ofMinutes(1));
    }
    assertThat(attempt("anna", PASSWORD)).isEqualTo(new Outcome.Wait(Duration.ofMinutes(10), true));
    assertThat(attempt("bert", PASSWORD)).isInstanceOf(Outcome.Accepted.class);
    later(Duration.ofMinutes(10));
    assertThat(attempt("anna", PASSWORD)).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void aRightPasswordForgetsTheWrongOnes() {
    for (int round = 0; round < 3; round++) {
      for (int wrong = 0; wrong < 4; wrong++) {
        attempt("anna", "wrong");
      }
      assertThat(attempt("anna", PASSWORD)).isInstanceOf(Outcome.Accepted.class);
      later(Duration.ofMinutes(16));
    }
  }

  @Test
  void oneAddressCannotTryManyNames() {
    for (int name = 0; name < 20; name++) {
      attempt("name" + name, "wrong");
    }
    assertThat(attempt("anna", PASSWORD)).isInstanceOf(Outcome.Wait.class);
    assertThat(signIn.attempt("anna", PASSWORD, "192.0.2.2")).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void onlyTheFirstOfManyPastTheLimitIsOne() {
    for (int wrong = 0; wrong < 5; wrong++) {
      attempt("anna", "wrong");
    }
    assertThat(attempt("anna", "wrong")).isEqualTo(new Outcome.Wait(Duration.ofMinutes(15), true));
    assertThat(attempt("anna", "wrong")).isEqualTo(new Outcome.Wait(Duration.ofMinutes(15), false));
    later(Duration.ofMinutes(15));
    for (int wrong = 0; wrong < 5; wrong++) {
      attempt("anna", "wrong");
    }
    assertThat(attempt("anna", "wrong")).isEqualTo(new Outcome.Wait(Duration.ofMinutes(15), true));
  }

  @Test
  void aLockedNameDoesNotKeepItsColleaguesOut() {
    for (int wrong = 0; wrong < 40; wrong++) {
      attempt("anna", "wrong");
    }
    assertThat(attempt("bert", PASSWORD)).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void manyAttemptsAtOnceAreNoWayAround() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      var attempts =
          IntStream.range(0, 15)
              .mapToObj(each -> (Callable<Outcome>) () -> attempt("anna", "wrong " + each))
              .toList();
      long looked = 0;
      for (var done : threads.invokeAll(attempts)) {
        looked += done.get() instanceof Outcome.Refused ? 1 : 0;
      }
      assertThat(looked).isEqualTo(5);
    }
  }
}
