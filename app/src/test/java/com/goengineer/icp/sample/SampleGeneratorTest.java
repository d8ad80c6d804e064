package com.goengineer.icp.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.sample.SampleGenerator.Sample;
import com.goengineer.icp.sample.SampleSettings.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleGeneratorTest {

  private static final SampleSettings SMALL = SampleSettings.of(400, 3_000, 11);

  @TempDir private Path folder;

  @Test
  void writesTheFourNamesThatUsersKnow() throws IOException {
    assertThat(SampleGenerator.write(folder, SMALL).files())
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "JY - Customer Analysis - Customer Segmentation.xlsx",
            "TR - Master Sales Log - Customer Segementation.xlsx",
            "enrichment_progress.csv",
            "TR - Industry Enrichment.csv");
    assertThat(folder.resolve("truth")).doesNotExist();
  }

  @Test
  void equalSeedGivesEqualBytesInAnyLocaleAndZone() throws IOException {
    Sample here = SampleGenerator.write(folder.resolve("here"), SMALL.withTruth());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      SampleGenerator.write(folder.resolve("there"), SMALL.withTruth());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    for (Path file : here.files()) {
      assertThat(folder.resolve("there").resolve(file.getFileName())).hasSameBinaryContentAs(file);
    }
    assertThat(folder.resolve("there/truth/truth_sales.csv"))
        .hasSameBinaryContentAs(folder.resolve("here/truth/truth_sales.csv"));
  }

  @Test
  void anotherSeedGivesOtherBytes() throws IOException {
    List<Path> one = SampleGenerator.write(folder.resolve("one"), SMALL).files();
    List<Path> two =
        SampleGenerator.write(folder.resolve("two"), SampleSettings.of(400, 3_000, 12)).files();
    for (int file = 0; file < one.size(); file++) {
      assertThat(Files.readAllBytes(one.get(file))).isNotEqualTo(Files.readAllBytes(two.get(file)));
    }
  }

  @Test
  void workbooksAndTextsHoldTheSameCells() throws IOException {
    Sample workbooks = SampleGenerator.write(folder.resolve("xlsx"), SMALL);
    Sample texts = SampleGenerator.write(folder.resolve("csv"), SMALL.as(Format.CSV));
    assertThat(texts.faultyRows()).isEqualTo(workbooks.faultyRows());
    List<List<String>> fromWorkbook = SampleReading.workbook(workbooks.files().get(1));
    List<List<String>> fromText = SampleReading.csv(texts.files().get(1));
    assertThat(fromWorkbook).hasSize(3_001);
    assertThat(fromWorkbook.get(0)).isEqualTo(fromText.get(0));
    assertThat(column(fromWorkbook, "Division")).isEqualTo(column(fromText, "Division"));
  }

  private static List<String> column(List<List<String>> rows, String header) {
    return SampleReading.column(rows, header);
  }

  @Test
  void theSmallestSampleIsPossible() throws IOException {
    Sample sample = SampleGenerator.write(folder, SampleSettings.of(1, 1, 3));
    assertThat(SampleReading.workbook(sample.files().getFirst())).hasSize(2);
    assertThat(SampleGenerator.write(folder, SampleSettings.of(3, 0, 3)).faultyRows()).isZero();
  }

  @Test
  void moreLinesThanASheetHoldsAreRefusedAsWorkbook() {
    assertThatThrownBy(() -> SampleSettings.of(10, 1_048_576, 1))
        .hasMessageContaining("write CSV instead");
    assertThatThrownBy(() -> SampleSettings.of(0, 10, 1))
        .hasMessageContaining("at least 1 account");
  }

  @Test
  void tellsHowLongABigSampleTakes() throws IOException {
    long start = System.nanoTime();
    SampleGenerator.write(folder, SampleSettings.of(20_000, 200_000, 1));
    System.out.printf(
        Locale.ROOT,
        "sample of 20,000 accounts and 200,000 lines: %.2f s%n",
        (System.nanoTime() - start) / 1e9);
  }
}
