package com.goengineer.icp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents promise is there. */
class ReadmeTest {
  private static final Pattern COMMAND = Pattern.compile("(?:\\./)?icp ([a-z]+)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

  @TempDir Path home;

  @Test
  void everyCommandOfTheDocumentsHasHelpWithAnExample() throws IOException {
    Set<String> commands = new TreeSet<>();
    for (Path page : pages()) {
      Matcher matcher = COMMAND.matcher(Files.readString(page, StandardCharsets.UTF_8));
      while (matcher.find()) {
        commands.add(matcher.group(1));
      }
    }
    assertThat(commands).contains("demo", "run", "score", "export", "runs");
    for (String command : commands) {
      var help = new Launcher(home).icp(command, "--help");
      assertThat(help.exitCode()).as("icp " + command).isZero();
      assertThat(help.out()).as("icp " + command).contains("Example");
    }
  }

  /**
   * As they stand, in their order, by a user who has files in a folder named like the example's.
   */
  @Test
  void theCommandsOfTheReadmeRunAsTheyStand() throws IOException {
    Launcher launcher = new Launcher(home);
    List<List<String>> commands = commandsOfTheReadme(launcher.repository().resolve("README.md"));
    assertThat(commands).extracting(List::getFirst).containsExactly("demo", "run");
    for (List<String> command : commands) {
      List<String> typed = new ArrayList<>(command);
      if (command.getFirst().equals("demo")) {
        typed.add("--no-serve"); // or it would wait for Ctrl+C; the dashboard has its own stories
      }
      var outcome = launcher.icp(typed.toArray(String[]::new));
      assertThat(outcome.exitCode()).as(command + ": " + outcome.err()).isIn(0, 3);
      assertThat(outcome.out()).as("%s", command).contains("Scored ", "Weights ", "Read first");
      if (command.getFirst().equals("demo")) {
        Files.move(home.resolve("demo/sources"), home.resolve("exports"));
      }
    }
  }

  private static List<List<String>> commandsOfTheReadme(Path readme) throws IOException {
    return Files.readAllLines(readme, StandardCharsets.UTF_8).stream()
        .filter(line -> line.startsWith("./icp "))
        .map(line -> List.of(line.substring("./icp ".length()).split(" ")))
        .toList();
  }

  @Test
  void everyLinkBetweenPagesLeadsSomewhere() throws IOException {
    for (Path page : pages()) {
      Matcher matcher = LINK.matcher(Files.readString(page, StandardCharsets.UTF_8));
      while (matcher.find()) {
        if (!matcher.group(1).contains("://")) {
          assertThat(page.resolveSibling(matcher.group(1)).normalize())
              .as(page + " links to " + matcher.group(1))
              .exists();
        }
      }
    }
  }

  private List<Path> pages() throws IOException {
    Path repository = new Launcher(home).repository();
    try (Stream<Path> docs = Files.walk(repository.resolve("docs"));
        Stream<Path> designs = Files.walk(repository.resolve("designs"));
        Stream<Path> root = Files.list(repository)) {
      return Stream.concat(Stream.concat(docs, designs), root)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }
}
