package com.goengineer.icp.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.RowText;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files read one by one and put together, as a cluster does. */
class SourcePartTest {
  private static final String CUSTOMERS = "Customer ID,Company Name,Industry\n1,Alpha,Dental\n";
  private static final String JANUARY = "Company Name,Dates,GP\nAlpha,2026-01-05,5\nBeta,x,6\n";
  private static final String FEBRUARY = "Company Name,Dates,GP\nAlpha,2026-02-05,7\n";

  @TempDir Path directory;

  @Test
  void partsInAnyOrderAreTheSourcesOfOneDirectory() throws IOException {
    List<SourcePart> parts =
        new ArrayList<>(
            List.of(
                part("customers.csv", CUSTOMERS),
                part("january.csv", JANUARY),
                part("february.csv", FEBRUARY),
                part("january (2).csv", JANUARY),
                part("notes.txt", "call back on Monday\n")));
    Sources together = SourceCatalog.read(directory.resolve("all"), SourceSettings.NONE);
    for (int turn = 0; turn < 5; turn++) {
      Collections.rotate(parts, 1);
      Sources joined = SourcePart.join(parts);
      assertThat(joined.inputs()).isEqualTo(together.inputs());
      assertThat(joined.problems()).isEqualTo(together.problems());
      assertThat(log(joined)).isEqualTo(log(together));
    }
    assertThat(together.problems()).anyMatch(each -> each.code() == Problem.Code.DUPLICATE_FILE);
  }

  @Test
  void rowsOfTheLogCanStayBehind() throws IOException {
    SourcePart part = part("january.csv", JANUARY);
    SourcePart without = part.withoutSalesRows();
    assertThat(part.salesLog()).hasValueSatisfying(log -> assertThat(log.rows()).isEqualTo(2));
    assertThat(without.salesLog()).hasValueSatisfying(log -> assertThat(log.rows()).isZero());
    Sources joined = SourcePart.join(List.of(without, part("customers.csv", CUSTOMERS)));
    assertThat(joined.inputs()).anyMatch(input -> input.rows() == 2);
    assertThat(joined.problems()).anyMatch(each -> each.code() == Problem.Code.NOT_A_DATE);
  }

  @Test
  void twoShapesOfOneRoleAreRefusedWithTheirDifference() throws IOException {
    List<SourcePart> parts =
        List.of(
            part("customers.csv", CUSTOMERS),
            part("january.csv", JANUARY),
            part("february.csv", "Company Name,Dates,Revenue\nAlpha,2026-02-05,7\n"));
    assertThatThrownBy(() -> SourcePart.join(parts))
        .isInstanceOf(SourceRefused.class)
        .hasMessageContainingAll("january.csv", "february.csv", "[gp, revenue]");
  }

  @Test
  void aMissingRoleIsRefusedWithWhatItNeeds() throws IOException {
    List<SourcePart> parts = List.of(part("january.csv", JANUARY));
    assertThatThrownBy(() -> SourcePart.join(parts))
        .isInstanceOf(SourceRefused.class)
        .hasMessageContainingAll("customers", "january.csv", "Customer ID");
  }

  private static List<String> log(Sources sources) {
    StagedSource log = sources.byRole().get(SourceRole.SALES_LOG);
    assertThat(log).isNotNull();
    return List.of(RowText.canonical(log.table()).dictionary());
  }

  /** The file alone in a directory, and once more beside all others. */
  private SourcePart part(String name, String text) throws IOException {
    Path alone = Files.createDirectories(directory.resolve("alone-" + name));
    Path all = Files.createDirectories(directory.resolve("all"));
    Files.writeString(alone.resolve(name), text, StandardCharsets.UTF_8);
    Files.writeString(all.resolve(name), text, StandardCharsets.UTF_8);
    return SourcePart.read("file:/exports/" + name, alone, SourceSettings.NONE);
  }
}
