package com.goengineer.icp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Every command line that the documents show has the commands and options it shows. */
class DocumentedCommandsTest {
  private static final Pattern COMMAND_LINE = Pattern.compile("(?:\\./)?\\bicp ([a-z][^`|\n]*)");

  @Test
  void everyOptionThatADocumentShowsIsAnOptionOfItsCommand() throws IOException {
    List<String> faults = new ArrayList<>();
    int shown = 0;
    for (Path page : pages()) {
      Matcher matcher = COMMAND_LINE.matcher(Files.readString(page, StandardCharsets.UTF_8));
      while (matcher.find()) {
        List<String> missing = missing(matcher.group(1));
        missing.forEach(each -> faults.add(page.getFileName() + ": " + each));
        shown += matcher.group(1).contains("--") ? 1 : 0;
      }
    }
    assertThat(faults).isEmpty();
    assertThat(shown).as("command lines with options").isGreaterThan(10);
  }

  @Test
  void anOptionThatIsNotThereIsFoundOut() {
    assertThat(missing("run --sources exports --colour red")).containsExactly("icp run --colour");
    assertThat(missing("runs diff A B --workspace w")).isEmpty();
    assertThat(missing("runs diff A B --sources w")).containsExactly("icp runs diff --sources");
    assertThat(missing("paint --all")).containsExactly("icp paint");
  }

  /** What a command line shows that is not there; other words are arguments or prose. */
  private static List<String> missing(String line) {
    List<String> missing = new ArrayList<>();
    CommandLine command = new CommandLine(new Main());
    Commands.addTo(command);
    String name = "icp";
    boolean isFirst = true;
    for (String word : line.strip().split("[\\s,.;:()]+")) {
      CommandLine below = command.getSubcommands().get(word);
      if (below != null) {
        command = below;
        name += " " + word;
      } else if (isFirst) {
        return List.of(name + " " + word);
      }
      isFirst = false;
      if (word.startsWith("--") && command.getCommandSpec().findOption(word) == null) {
        missing.add(name + " " + word);
      }
    }
    return missing;
  }

  private static List<Path> pages() throws IOException {
    Path repository = Path.of("..").toRealPath();
    try (Stream<Path> docs = Files.walk(repository.resolve("docs"));
        Stream<Path> root = Files.list(repository)) {
      return Stream.concat(docs, root)
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.endsWith("CHANGELOG.md"))
          .sorted()
          .toList();
    }
  }
}
