package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.pipeline.Progress;
import com.goengineer.icp.readers.PlainTable;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Defects of the predecessor that only a whole run can show; docs/reference/defects.md has all. */
class DefectsTest {
  private static final Clock MONDAY =
      Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
  private static final Pattern NAMED_TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

  @TempDir private Path directory;

  @Test
  void namesWithoutAnAccountAreListedAndSumToTheUnmatchedMoney() {
    Run run =
        run(
            "a",
            sources("a")
                .customer("1,Alpha,Dental,1,0,1,1,1")
                .sale("Alpha,2026-10-01,5,9")
                .sale("Zebra Fishing,2026-10-01,7.25,8")
                .sale("Zebra Fishing,2026-10-02,0.50,1")
                .sale("Quiet Quarry,2026-10-02,-1.75,1"));
    PlainTable links = PlainTable.read(run.file("links.csv"));
    List<String> unmatched =
        rows(links)
            .filter(row -> links.column("customer_id").orEmpty(row).isEmpty())
            .mapToObj(row -> links.column("name").orEmpty(row) + " " + links.column("gp").get(row))
            .sorted()
            .toList();
    assertThat(unmatched).containsExactly("Quiet Quarry -1.75", "Zebra Fishing 7.75");
    assertThat(run.manifest().path("money").path("gp").path("unmatched").asString())
        .isEqualTo("6.00");
  }

  @Test
  void everyRunLearnsIndustryWeightsFromItsOwnData() throws IOException {
    SourceFolder buying = sources("buying");
    SourceFolder idle = sources("idle");
    for (int i = 0; i < 30; i++) {
      buying.customer(i + ",Firm " + i + ",Dental,1,0," + 1000 * i + ",0,0");
      buying.customer(100 + i + ",House " + i + ",Energy,0,0,0,0,0");
      idle.customer(i + ",Firm " + i + ",Dental,0,0,0,0,0");
      idle.customer(100 + i + ",House " + i + ",Energy,1,0," + 1000 * i + ",0,0");
    }
    Run first = run("shared", buying.sale("Firm 1,2026-10-01,1,1"));
    Run second = run("shared", idle.sale("Firm 1,2026-10-01,1,1"));
    Run fresh = run("fresh", idle);
    assertThat(weights(second)).isEqualTo(weights(fresh)).isNotEqualTo(weights(first));
  }

  private static String weights(Run run) throws IOException {
    return Files.readString(run.file("industry_weights.json"));
  }

  @Test
  void spellingsOfAnIndustryShareOneWeight() throws IOException {
    Run run =
        run(
            "spellings",
            sources("spellings")
                .customer("1,Alpha,High Tech,1,0,900,1,1")
                .customer("2,Beta,hi tech,0,0,0,0,0")
                .customer("3,Gamma,HIGH-TECH ,0,0,0,0,0")
                .customer("4,Delta,Dental,0,0,0,0,0")
                .sale("Alpha,2026-10-01,1,1"));
    assertThat(weights(run))
        .containsPattern("\"industry\" : \"High Tech\",\\s+\"n\" : 3,\\s+\"adopters\" : 1")
        .containsPattern("\"interval\" : \\[")
        .contains("\"final\" : ");
    assertThat(column(run, "vertical_score").subList(0, 3).stream().distinct()).hasSize(1);
  }

  @Test
  void textThatASpreadsheetWouldRunGetsAnApostrophe() {
    Run run =
        run(
            "formulas",
            sources("formulas")
                .customer("1,=1+1,Dental,1,0,1,1,1")
                .customer("2,@SUM(A1),Dental,0,0,0,0,0")
                .customer("3,-Minus,Dental,0,0,0,0,0")
                .customer("4,+Plus,Dental,0,0,0,0,0")
                .enrichment("1,Dental,,=cmd()")
                .sale("Alpha,2026-10-01,1,1"));
    assertThat(column(run, "Company Name"))
        .containsExactlyInAnyOrder("'=1+1", "'@SUM(A1)", "'-Minus", "'+Plus");
    assertThat(column(run, "Industry_Reasoning")).contains("'=cmd()");
  }

  @Test
  void aTextIdAndABlankIdLeaveTheEnrichmentOfOthersAlone() {
    Run run =
        run(
            "ids",
            sources("ids")
                .customer("10005,Alpha,,1,0,1,1,1")
                .customer("CG-1,Beta,,0,0,0,0,0")
                .customer(",Gamma,,0,0,0,0,0")
                .enrichment("10005.0,Dental,,a")
                .enrichment("CG-1,Energy,,b")
                .enrichment(",High Tech,,c")
                .sale("Alpha,2026-10-01,1,1"));
    assertThat(column(run, "Customer ID").stream().filter(id -> !id.startsWith("~")))
        .containsExactly("10005", "CG-1");
    assertThat(column(run, "Industry")).containsExactlyInAnyOrder("Dental", "Energy", "");
  }

  @Test
  void everyTestThatTheTableNamesIsThere() throws IOException {
    String table = Files.readString(Path.of("../docs/reference/defects.md"));
    for (int defect = 1; defect <= 22; defect++) {
      assertThat(table).containsPattern("(?m)^\\| " + defect + " \\|.*`\\w+Test\\.\\w+`");
    }
    String tests = allTests();
    List<String> missing = new ArrayList<>();
    Matcher named = NAMED_TEST.matcher(table);
    while (named.find()) {
      boolean there =
          tests.contains("class " + named.group(1)) && tests.contains(" " + named.group(2) + "(");
      if (!there) {
        missing.add(named.group());
      }
    }
    assertThat(missing).isEmpty();
  }

  private static String allTests() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String module : List.of("../core", "../app", "../e2e")) {
      try (Stream<Path> files = Files.walk(Path.of(module, "src/test/java"))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }

  private SourceFolder sources(String name) {
    return new SourceFolder(directory.resolve("sources-" + name));
  }

  private Run run(String workspace, SourceFolder sources) {
    Setup setup = Setup.open(Workspace.at(directory.resolve(workspace)), Optional.empty());
    Surroundings surroundings =
        new Surroundings(MONDAY, "test", 2, Optional.empty(), Progress.SILENT);
    return new ScoringJob(setup, surroundings).run(sources.write(), Optional.empty()).run();
  }

  private static List<String> column(Run run, String header) {
    PlainTable scored = PlainTable.read(run.file("icp_scored_accounts.csv"));
    return rows(scored).mapToObj(scored.column(header)::orEmpty).toList();
  }

  private static IntStream rows(PlainTable table) {
    return IntStream.range(0, table.column(table.headers().getFirst()).size());
  }
}
