package com.goengineer.icp.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The commands by name. Taking a command's options in costs more than most commands' start, so only
 * the one that was asked for is taken in; all of them where it is not clear which one that is.
 */
final class Commands {
  private static final Map<String, Supplier<Object>> BY_NAME = byName();

  private Commands() {}

  private static Map<String, Supplier<Object>> byName() {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("demo", DemoCommand::new);
    commands.put("run", RunCommand::new);
    commands.put("optimize", OptimizeCommand::new);
    commands.put("validate", ValidateCommand::new);
    commands.put("score", ScoreCommand::new);
    commands.put("link", LinkCommand::new);
    commands.put("names", NamesCommand::new);
    commands.put("industries", IndustriesCommand::new);
    commands.put("export", ExportCommand::new);
    commands.put("runs", RunsCommand::new);
    commands.put("serve", ServeCommand::new);
    commands.put("users", UsersCommand::new);
    commands.put("doctor", DoctorCommand::new);
    return Collections.unmodifiableMap(commands);
  }

  /** The names, in the order of the help. */
  static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  /** Adds what the arguments may ask for. */
  static void addTo(CommandLine main, String... arguments) {
    if (arguments.length > 0 && BY_NAME.containsKey(arguments[0])) {
      main.addSubcommand(BY_NAME.get(arguments[0]).get());
    } else {
      BY_NAME.values().forEach(command -> main.addSubcommand(command.get()));
    }
  }
}
