package com.goengineer.icp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
