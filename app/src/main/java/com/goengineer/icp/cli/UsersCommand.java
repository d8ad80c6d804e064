package com.goengineer.icp.cli;

import com.goengineer.icp.runs.AuditLog;
import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.team.Credential;
import com.goengineer.icp.team.Member;
import com.goengineer.icp.team.Members;
import com.goengineer.icp.team.Passwords;
import com.goengineer.icp.team.Role;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;

/** {@code icp users} and what hangs below it. */
@Command(
    name = "users",
    description = "Lists who may sign in to a team's dashboard, and as what.",
    mixinStandardHelpOptions = true,
    subcommands = {
      UsersCommand.Add.class,
      UsersCommand.Remove.class,
      UsersCommand.Passwd.class,
      UsersCommand.OtherRole.class,
      UsersCommand.Audit.class
    },
    footer = {
      "",
      "Examples: icp users add anna --role analyst",
      "          icp users add bert --openid bert@example.com",
      "          icp users passwd anna",
      "          icp users audit",
      "viewer sees and exports; analyst also decides, imports and runs; admin also adopts weights."
    })
final class UsersCommand implements Callable<Integer> {
  @Option(
      names = "--workspace",
      defaultValue = "workspace",
      scope = ScopeType.INHERIT,
      description = "Folder with settings, decisions and runs (default: ${DEFAULT-VALUE}).")
  private Path workspace = Path.of("");

  @Mixin private OutputOptions output = new OutputOptions();

  private Members members() {
    return Members.of(Workspace.at(workspace));
  }

  private static Instant now() {
    return Clock.systemUTC().instant();
  }

  @Override
  public Integer call() {
    List<Member> all = members().list();
    Console console = output.console();
    all.forEach(member ->
        console.say(
            "%-24s %-8s since %s%s",
            member.name(), member.role().key(), member.changedAt(), atProvider(member)));
    if (all.isEmpty()) {
      console.say("Nobody yet. Add somebody: icp users add NAME --role admin");
    }
    console.json(Json.compact(Map.of("users", all.stream().map(UsersCommand::tree).toList())));
    return Outcomes.DONE;
  }

  private static String atProvider(Member member) {
    return switch (member.credential()) {
      case Credential.Password kept -> "";
      case Credential.OpenId(String identity) -> "  OpenID " + Printable.of(identity);
    };
  }

  private static Map<String, Object> tree(Member member) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", member.name());
    tree.put("role", member.role().key());
    tree.put("changed_at", member.changedAt().toString());
    if (member.credential() instanceof Credential.OpenId(String identity)) {
      tree.put("openid", identity);
    }
    return tree;
  }

  private static void told(Console console, Member member, String what) {
    console.say("%s %s.", member, what);
    console.json(Json.compact(tree(member)));
  }

  /** {@code icp users add}. */
  @Command(
      name = "add",
      description = "Adds somebody; asks for a password, or reads one line of standard input.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples: icp users add anna --role analyst",
        "          icp users add bert --openid bert@example.com"
      })
  static final class Add implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Name to sign in with; case does not matter.")
    private String name = "";

    @Option(
        names = "--role",
        defaultValue = "viewer",
        description = "viewer, analyst or admin (default: ${DEFAULT-VALUE}).")
    private String role = "";

    @Option(
        names = "--openid",
        paramLabel = "IDENTITY",
        description =
            "Signs in at the provider of [team.openid] in config.toml, which calls them so: the"
                + " e-mail address, or another claim's value. No password is asked for.")
    private @Nullable String identity;

    @Mixin private PasswordOptions password = new PasswordOptions();
    @Mixin private OutputOptions output = new OutputOptions();
    @ParentCommand private UsersCommand users = new UsersCommand();

    @Override
    public Integer call() {
      String known = Member.name(name);
      Role granted = Role.of(role);
      if (identity != null && password.isGiven()) {
        throw new UnusableFile("Give --openid or --password-file: each has one way to sign in.");
      }
      Credential credential = identity == null ? password(known) : new Credential.OpenId(identity);
      Member member = new Member(known, granted, credential, now());
      users.members().add(member);
      told(output.console(), member, "may sign in now");
      return Outcomes.DONE;
    }

    private Credential password(String known) {
      return new Credential.Password(new Passwords().hash(password.read(known)));
    }
  }

  /** {@code icp users remove}. */
  @Command(
      name = "remove",
      description = "Removes somebody; what is signed in with the name ends at once.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example: icp users remove anna"})
  static final class Remove implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Who.")
    private String name = "";

    @Mixin private OutputOptions output = new OutputOptions();
    @ParentCommand private UsersCommand users = new UsersCommand();

    @Override
    public Integer call() {
      String known = Member.name(name);
      users.members().remove(known);
      Console console = output.console();
      console.say("%s may not sign in any more.", known);
      console.json(Json.compact(Map.of("removed", known)));
      return Outcomes.DONE;
    }
  }

  /** {@code icp users passwd}. */
  @Command(
      name = "passwd",
      description = "Sets another password, and another role where one is given.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example: icp users passwd anna"})
  static final class Passwd implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Who.")
    private String name = "";

    @Option(names = "--role", description = "The role from now on (default: as before).")
    private @Nullable String role;

    @Mixin private PasswordOptions password = new PasswordOptions();
    @Mixin private OutputOptions output = new OutputOptions();
    @ParentCommand private UsersCommand users = new UsersCommand();

    @Override
    public Integer call() {
      Members members = users.members();
      String known = Member.name(name);
      members.require(known);
      Optional<Role> granted = Optional.ofNullable(role).map(Role::of);
      Credential hashed = new Credential.Password(new Passwords().hash(password.read(known)));
      Member changed =
          members.replace(
              known, was -> new Member(known, granted.orElse(was.role()), hashed, now()));
      told(output.console(), changed, "has another password now");
      return Outcomes.DONE;
    }
  }

  /** {@code icp users role}. */
  @Command(
      name = "role",
      description = "Gives somebody another role; what is signed in with the name ends at once.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example: icp users role anna admin"})
  static final class OtherRole implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "Who.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "ROLE", description = "viewer, analyst or admin.")
    private String role = "";

    @Mixin private OutputOptions output = new OutputOptions();
    @ParentCommand private UsersCommand users = new UsersCommand();

    @Override
    public Integer call() {
      Role granted = Role.of(role);
      Member changed = users.members().replace(Member.name(name), was -> was.as(granted, now()));
      told(output.console(), changed, "has this role now");
      return Outcomes.DONE;
    }
  }

  /** {@code icp users audit}. */
  @Command(
      name = "audit",
      description =
          "Who did what through the dashboard, oldest first, and whether the record is whole.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example: icp users audit --json"})
  static final class Audit implements Callable<Integer> {
    @Mixin private OutputOptions output = new OutputOptions();
    @ParentCommand private UsersCommand users = new UsersCommand();

    @Override
    public Integer call() {
      AuditLog.Check check = AuditLog.of(Workspace.at(users.workspace)).check();
      Console console = output.console();
      check
          .entries()
          .forEach(entry ->
              console.say(
                  "%s  %-16s %s %s",
                  entry.time(),
                  Printable.of(entry.who()),
                  Printable.of(entry.what()),
                  Printable.of(Json.compact(entry.about()))));
      console.say("%,d entries; the last one's hash is %s", check.entries().size(), check.last());
      check.fault().ifPresent(console::error);
      console.json(
          Json.compact(
              Map.of(
                  "entries", check.entries(),
                  "last_hash", check.last(),
                  "whole", check.fault().isEmpty())));
      return check.fault().isEmpty() ? Outcomes.DONE : Outcomes.SET_ASIDE;
    }
  }
}
