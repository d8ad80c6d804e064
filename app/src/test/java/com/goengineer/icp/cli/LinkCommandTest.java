package com.goengineer.icp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code icp link}, as a user types it. */
class LinkCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void makeFiles() throws IOException {
    Files.writeString(
        folder.resolve("left.csv"),
        "id,name,city,hq\n1,Alpha Tools Inc,Paris,FR\n2,Beta Ltd,Lyon,FR\n");
    Files.writeString(
        folder.resolve("right.csv"), "id,name,country\na,Alpha Tools,FR\nb,Beta Limited,FR\n");
  }

  @Test
  void evidenceThatNeitherFileHasIsRefusedWithTheColumnsThereAre() {
    assertThat(link("--use", "name,zip")).isEqualTo(Outcomes.REFUSED);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "--use names zip, but neither file has such a column. left.csv has id, name, city, hq."
                + " right.csv has id, name, country. Leave it out, or give the column one of the"
                + " headers zip, zip_code, postal_code, postcode.");
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }

  @Test
  void evidenceThatOneFileHasIsNoneAndThatIsSaid() {
    assertThat(link("--use", "name,city,country")).isEqualTo(Outcomes.DONE);
    assertThat(err.toString())
        .contains(
            "--use names country, which is no evidence here: left.csv has id, name, city, hq.")
        .contains("--use names city, which is no evidence here: right.csv has id, name, country.");
    assertThat(out.toString()).contains("2 of 2 rows matched");
  }

  @Test
  void whatUseDoesNotKnowIsRefusedWithWhatCanBeNamed() {
    assertThat(link("--use", "name,hq")).isEqualTo(Outcomes.REFUSED);
    assertThat(err.toString())
        .contains("--use does not know \"hq\"; it knows name,", "country", "postcode")
        .contains("Give the column one of these as its header.");
  }

  @Test
  void rowsThatShareAnIdAreTold() throws IOException {
    Files.writeString(
        folder.resolve("left.csv"), "id,name\n1,Alpha Tools Inc\n1,Beta Ltd\n2,Gamma\n1,Delta\n");
    assertThat(link()).isEqualTo(Outcomes.DONE);
    assertThat(err.toString())
        .contains("left.csv: 3 rows share their ID with another one (the first is \"1\");")
        .doesNotContain("right.csv");
  }

  private int link(String... more) {
    String[] all = new String[more.length + 5];
    all[0] = "link";
    all[1] = folder.resolve("left.csv").toString();
    all[2] = folder.resolve("right.csv").toString();
    all[3] = "--out";
    all[4] = folder.resolve("out.csv").toString();
    System.arraycopy(more, 0, all, 5, more.length);
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }
}
