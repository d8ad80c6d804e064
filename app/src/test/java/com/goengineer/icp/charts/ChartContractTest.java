package com.goengineer.icp.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.goengineer.icp.charts.AccountTable.Row;
import com.goengineer.icp.charts.pictures.Picture;
import com.goengineer.icp.charts.pictures.PictureInput;
import com.goengineer.icp.charts.plot.Chart;
import com.goengineer.icp.charts.plot.Figures;
import com.goengineer.icp.scoring.Grade;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What every registered picture keeps to; a new one is tested by being registered. */
class ChartContractTest {

  static Stream<Picture> pictures() {
    return Charts.all().stream();
  }

  @Test
  void theFourteenPicturesOfTheContractAreThere() {
    assertThat(Charts.all().stream().map(Picture::id))
        .containsExactly(
            "vis1_icp_hist",
            "vis2_gp24_vertical",
            "vis3_printers_gp24",
            "vis4_gp24_cadtier",
            "vis5_icp_vertical",
            "vis6_scaling_vertical",
            "vis7_cad_icp",
            "vis8_printers_icp",
            "vis9_rev24_vertical",
            "vis10_customers_cadtier",
            "segment_analysis",
            "industry_performance",
            "revenue_correlation",
            "grade_value");
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void aPictureOfNoAccountsSaysSo(Picture picture) throws Exception {
    ChartFiles files = check(picture, new AccountTable().given());
    assertThat(text(files.svg())).contains("No data to show");
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void aPictureOfOneAccountCanBeDrawn(Picture picture) throws Exception {
    check(picture, new AccountTable().with(account("1", "Dental", 3)).given());
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void accountsThatAreAllEqualCanBeDrawn(Picture picture) throws Exception {
    AccountTable table = new AccountTable();
    for (int i = 0; i < 40; i++) {
      table.with(account("C" + i, "Dental", 3));
    }
    check(picture, table.computed());
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void accountsWithoutIndustryAndAmountsCanBeDrawn(Picture picture) throws Exception {
    AccountTable table = new AccountTable();
    for (int i = 0; i < 5; i++) {
      table.with(new Row("C" + i, null, 0, Double.NaN, Double.NaN, Double.NaN, 10.0 * i, Grade.C));
    }
    check(picture, table.given());
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void creditsAndHugeAmountsCanBeDrawn(Picture picture) throws Exception {
    AccountTable table =
        new AccountTable()
            .with(new Row("1", "Dental", 0, 0.01, 3e12, -5e9, 0, Grade.F))
            .with(new Row("2", "<Dental> & \"Co\"", 90, 4e8, 0.01, 7e9, 100, Grade.A))
            .with(new Row("3", "Dental", 1, -12, -5, -0.01, 50, Grade.C));
    check(picture, table.given());
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void theOrderOfTheAccountsChangesNothing(Picture picture) throws Exception {
    AccountTable table = AccountTable.random(500, 3);
    ChartFiles files = check(picture, table.computed());
    for (int seed = 0; seed < 3; seed++) {
      ChartFiles again = check(picture, table.shuffled(seed).computed());
      assertThat(text(again.svg())).isEqualTo(text(files.svg()));
      assertThat(text(again.csv())).isEqualTo(text(files.csv()));
      assertThat(again.png()).isEqualTo(files.png());
    }
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void theLocaleChangesNothing(Picture picture) {
    PictureInput input = AccountTable.random(200, 4).computed();
    Locale before = Locale.getDefault();
    ChartFiles here = ChartFiles.of(picture.describe(input));
    try {
      for (String tag : List.of("en-US", "de-DE", "ar-EG", "hi-IN-u-nu-deva")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        ChartFiles there = ChartFiles.of(picture.describe(input));
        assertThat(there.svg()).isEqualTo(here.svg());
        assertThat(there.csv()).isEqualTo(here.csv());
        assertThat(there.png()).isEqualTo(here.png());
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void severalThreadsDrawTheSameBytes() throws Exception {
    PictureInput input = AccountTable.random(300, 5).computed();
    List<ChartFiles> alone = files(input);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Callable<List<ChartFiles>> drawing = () -> files(input);
      for (Future<List<ChartFiles>> each : threads.invokeAll(List.of(drawing, drawing, drawing))) {
        List<ChartFiles> drawn = each.get();
        for (int i = 0; i < alone.size(); i++) {
          assertThat(drawn.get(i).svg()).isEqualTo(alone.get(i).svg());
          assertThat(drawn.get(i).png()).isEqualTo(alone.get(i).png());
        }
      }
    }
  }

  private static List<ChartFiles> files(PictureInput input) {
    return Charts.describe(input).stream().map(ChartFiles::of).toList();
  }

  private static Row account(String id, String industry, long printers) {
    return new Row(id, industry, printers, 6000, 2e8, 1234.56, 55, Grade.C);
  }

  /** What holds for every picture of every run. */
  private static ChartFiles check(Picture picture, PictureInput input) throws Exception {
    Chart chart = picture.describe(input);
    assertThat(chart.id()).isEqualTo(picture.id());
    ChartFiles files = ChartFiles.of(chart);
    String svg = text(files.svg());
    assertThat(svg).doesNotContain("NaN", "Infinity", "E-");
    idsAreUnique(files.svg());
    var image = ImageIO.read(new ByteArrayInputStream(files.png()));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(720);
    Figures figures = Figures.of(chart.plot());
    assertThat(figures.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(figures.header()));
    assertThat(text(files.csv())).doesNotContain("NaN", "Infinity").endsWith("\r\n");
    return files;
  }

  private static void idsAreUnique(byte[] svg) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg));
    assertThatCode(document::getDocumentElement).doesNotThrowAnyException();
    NodeList elements = document.getElementsByTagName("*");
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < elements.getLength(); i++) {
      var id = elements.item(i).getAttributes().getNamedItem("id");
      if (id != null) {
        assertThat(ids.add(id.getNodeValue())).as("id %s", id).isTrue();
      }
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
