package com.goengineer.icp.team;

import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * The members of a workspace, in {@code team/members.json}; only its owner may read the file.
 * Changes by another program are seen at once. Thread-safe, also between programs.
 */
public final class Members {
  private static final String ADVICE =
      "Bring it back from a backup, or remove it and add the members again: icp users add NAME";

  private final OwnerFile file;
  private final Path path;

  private record Seen(String version, Map<String, Member> members) {}

  private volatile Seen seen = new Seen("", Map.of());

  private Members(Path path) {
    this.path = path;
    this.file = new OwnerFile(path);
  }

  /** Of a workspace; none before the first was added. */
  public static Members of(Workspace workspace) {
    return new Members(workspace.team().resolve("members.json"));
  }

  /** All of them, by name. */
  public List<Member> list() {
    return List.copyOf(current().values());
  }

  /** The member of a name, as {@link Member#name(String)} gives it. */
  public Optional<Member> find(String name) {
    return Optional.ofNullable(current().get(name));
  }

  /** The member whom a provider's word is about. */
  public Optional<Member> known(Identity identity) {
    return current().values().stream()
        .filter(member ->
            member.credential() instanceof Credential.OpenId(String kept) && identity.is(kept))
        .findFirst();
  }

  /**
   * Adds a member.
   *
   * @throws UnusableFile when there is one of this name, or one whom the provider calls the same
   */
  public void add(Member member) {
    change(members -> {
      requireOwnIdentity(members.values(), member);
      if (members.putIfAbsent(member.name(), member) != null) {
        throw new UnusableFile(
            "There is a member %s already. Another password: icp users passwd %s"
                .formatted(member.name(), member.name()));
      }
    });
  }

  /** Two members of one identity would leave open as whom somebody signs in. */
  private static void requireOwnIdentity(Collection<Member> members, Member added) {
    if (added.credential() instanceof Credential.OpenId(String identity)) {
      for (Member member : members) {
        if (member.credential() instanceof Credential.OpenId(String kept)
            && Identity.lower(kept).equals(Identity.lower(identity))) {
          throw new UnusableFile(
              "%s signs in as \"%s\" already. Remove that member first: icp users remove %s"
                  .formatted(member.name(), kept, member.name()));
        }
      }
    }
  }

  /**
   * Removes a member; what is signed in as it ends.
   *
   * @throws UnusableFile when there is none of this name
   */
  public void remove(String name) {
    change(members -> {
      require(members, name);
      members.remove(name);
    });
  }

  /**
   * Replaces a member's role, password or both; what is signed in as it ends.
   *
   * @param changed the member, as it is by then, to the changed one
   * @return the changed one
   * @throws UnusableFile when there is none of this name
   */
  public Member replace(String name, UnaryOperator<Member> changed) {
    AtomicReference<Member> last = new AtomicReference<>();
    change(members -> {
      Member member = changed.apply(require(members, name));
      members.put(name, member);
      last.set(member);
    });
    return Objects.requireNonNull(last.get(), "the change was made");
  }

  /**
   * The member of a name.
   *
   * @throws UnusableFile when there is none of this name
   */
  public Member require(String name) {
    return require(current(), name);
  }

  private static Member require(Map<String, Member> members, String name) {
    Member member = members.get(name);
    if (member == null) {
      throw new UnusableFile("There is no member %s. See them all: icp users".formatted(name));
    }
    return member;
  }

  private void change(Consumer<Map<String, Member>> change) {
    file.replace(() -> {
      Map<String, Member> members = read();
      change.accept(members);
      return Json.pretty(tree(members.values())) + "\n";
    });
  }

  private Map<String, Member> current() {
    String version = file.version();
    Seen last = seen;
    if (!version.equals(last.version())) {
      last = new Seen(version, read());
      seen = last;
    }
    return last.members();
  }

  private static Map<String, Object> tree(Collection<Member> members) {
    return Map.of("members", members.stream().map(Members::line).toList());
  }

  private static Map<String, Object> line(Member member) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("name", member.name());
    line.put("role", member.role().key());
    switch (member.credential()) {
      case Credential.Password(String hash) -> line.put("password", hash);
      case Credential.OpenId(String identity) -> line.put("openid", identity);
    }
    line.put("changed_at", member.changedAt().toString());
    return line;
  }

  private Map<String, Member> read() {
    Map<String, Member> members = new TreeMap<>();
    if (!file.version().isEmpty()) {
      for (JsonNode line : Json.read(path, ADVICE).path("members")) {
        Member member = member(line);
        members.put(member.name(), member);
      }
    }
    return members;
  }

  private static Credential credential(JsonNode line) {
    boolean isAtProvider = line.has("openid");
    if (isAtProvider == line.has("password")) {
      throw new UnusableFile("A member has a password or an openid, and not both.");
    }
    return isAtProvider
        ? new Credential.OpenId(line.path("openid").asString(""))
        : new Credential.Password(line.path("password").asString(""));
  }

  private Member member(JsonNode line) {
    try {
      return new Member(
          Member.name(line.path("name").asString("")),
          Role.of(line.path("role").asString("")),
          credential(line),
          Instant.parse(line.path("changed_at").asString("")));
    } catch (UnusableFile | DateTimeParseException e) {
      throw new UnusableFile("%s: %s %s".formatted(path, e.getMessage(), ADVICE), e);
    }
  }
}
