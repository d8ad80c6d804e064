package com.goengineer.icp.team;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Decides who is let in. After five wrong passwords for a name, or twenty from an address, within a
 * quarter of an hour, nobody is until the oldest of them is a quarter of an hour old, whatever the
 * password. A name that is not there costs as much time as a wrong password. Thread-safe.
 */
public final class SignIn {
  /** Each takes 19 MiB for some 30 ms. */
  private static final int AT_ONCE = 2;

  private static final int LONGEST = 4 * PasswordRule.LONGEST;

  private final Members members;
  private final Clock clock;
  private final Passwords passwords = new Passwords();
  private final AttemptLimits byName = AttemptLimits.ofAName();
  private final AttemptLimits byAddress = AttemptLimits.ofAnAddress();
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final String nobodysHash = passwords.hash("nobody has this password");

  public SignIn(Members members, Clock clock) {
    this.members = members;
    this.clock = clock;
  }

  /** What came of an attempt. */
  public sealed interface Outcome {
    /** Let in. */
    record Accepted(Member member) implements Outcome {}

    /** Name or password is wrong; it is not said which. */
    record Refused() implements Outcome {}

    /**
     * Too many attempts; the password was not looked at.
     *
     * @param time how long until it is
     * @param isFirst whether it is the first that is refused since the limit was reached
     */
    record Wait(Duration time, boolean isFirst) implements Outcome {}
  }

  /**
   * An attempt to sign in.
   *
   * @param name as typed
   * @param password as typed
   * @param address of the machine it comes from
   */
  public Outcome attempt(String name, String password, String address) {
    Instant now = clock.instant();
    String key = Member.folded(name);
    Optional<AttemptLimits.Wait> wait = byAddress.begin(address, now);
    if (wait.isEmpty()) {
      wait = byName.begin(key, now);
      wait.ifPresent(locked -> byAddress.takeBack(address)); // others may share the address
    }
    if (wait.isPresent()) {
      return new Outcome.Wait(wait.get().time(), wait.get().isFirst());
    }
    Optional<Member> found = members.find(key);
    Optional<String> hash = found.flatMap(SignIn::passwordHash);
    boolean fits = fits(password, hash.orElse(nobodysHash));
    if (!fits || hash.isEmpty()) {
      return new Outcome.Refused();
    }
    byAddress.takeBack(address);
    byName.forget(key);
    return new Outcome.Accepted(found.get());
  }

  /** Empty for who signs in at the provider: no password lets them in. */
  private static Optional<String> passwordHash(Member member) {
    return switch (member.credential()) {
      case Credential.Password(String hash) -> Optional.of(hash);
      case Credential.OpenId atProvider -> Optional.empty();
    };
  }

  private boolean fits(String password, String hash) {
    turns.acquireUninterruptibly();
    try {
      return password.length() <= LONGEST && passwords.fits(password, hash);
    } finally {
      turns.release();
    }
  }
}
