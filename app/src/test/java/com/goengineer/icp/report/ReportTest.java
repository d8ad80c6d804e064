package com.goengineer.icp.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.charts.AccountTable;
import com.goengineer.icp.charts.AccountTable.Row;
import com.goengineer.icp.charts.ChartFiles;
import com.goengineer.icp.charts.Charts;
import com.goengineer.icp.charts.pictures.PictureInput;
import com.goengineer.icp.charts.plot.Chart;
import com.goengineer.icp.charts.plot.Estimate;
import com.goengineer.icp.charts.plot.Notation;
import com.goengineer.icp.charts.plot.SalesWindow;
import com.goengineer.icp.report.MoneyFacts.Reconciliation;
import com.goengineer.icp.report.RunFacts.Counts;
import com.goengineer.icp.report.RunFacts.Match;
import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.Problem.Code;
import com.goengineer.icp.sources.Problem.Severity;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ReportTest {
  private static final String HOSTILE = "</td><script>alert('x')</script>&\"\u0000";

  @Test
  void everyTextOfASourceIsEscaped() throws Exception {
    AccountTable table =
        new AccountTable().with(new Row(HOSTILE, HOSTILE, 3, 1, 2, 3, 50, Grade.C));
    Problem problem =
        new Problem(
            Severity.SET_ASIDE,
            Code.NOT_A_NUMBER,
            new Place(HOSTILE, HOSTILE, 7, 2, HOSTILE),
            HOSTILE,
            HOSTILE,
            HOSTILE);
    String html = Report.html(input(table.given(), List.of(problem)));
    assertThat(html).doesNotContain("<script").doesNotContain("\u0000");
    assertThat(html).contains("&lt;/td&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;");
    wellFormed(html);
  }

  @Test
  void nothingIsLoadedFromOutside() {
    String html = Report.html(input(AccountTable.random(50, 1).computed(), List.of()));
    assertThat(html).contains("default-src 'none'");
    assertThat(html).doesNotContain("http://", "https://", "//cdn", "<script", "<link", "<img");
    assertThat(html).doesNotContain("@import", "url(", "src=");
  }

  @Test
  void itIsWellFormedForNoAccountAndForMany() throws Exception {
    wellFormed(Report.html(input(new AccountTable().given(), List.of())));
    wellFormed(Report.html(input(AccountTable.random(500, 2).computed(), problems())));
  }

  @Test
  void equalInputGivesEqualBytesInEveryLocale() {
    ReportInput input = input(AccountTable.random(300, 3).computed(), problems());
    String here = Report.html(input);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(Report.html(input)).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theOrderOfTheAccountsChangesNothing() {
    AccountTable table = AccountTable.random(300, 3);
    String html = Report.html(input(table.computed(), problems()));
    assertThat(Report.html(input(table.shuffled(8).computed(), problems()))).isEqualTo(html);
  }

  @Test
  void everyRegisteredPictureIsInIt() {
    ReportInput input = input(AccountTable.random(100, 4).computed(), List.of());
    String html = Report.html(input);
    for (Chart chart : input.charts()) {
      assertThat(html).contains("<title id=\"" + chart.id() + "-1\">");
    }
  }

  @Test
  void aPictureThatIsAddedAppearsWithoutAnotherEdit() {
    ReportInput input = input(AccountTable.random(100, 4).computed(), List.of());
    Chart known = input.charts().get(1);
    Chart added = new Chart("added_picture", "Added picture", "", known.plot(), "");
    List<Chart> charts = Stream.concat(input.charts().stream(), Stream.of(added)).toList();
    ReportInput more =
        new ReportInput(
            input.run(),
            input.accounts(),
            input.money(),
            input.problems(),
            input.weights(),
            charts);
    assertThat(Report.html(more)).contains("<h2>Added picture</h2>");
  }

  @Test
  void moneyStandsThereToTheCent() {
    String html = Report.html(input(AccountTable.random(10, 1).computed(), List.of()));
    assertThat(html).contains("$1,000.10", "$900.05", "$100.10", "−$0.05");
    assertThat(html).contains("The three parts equal the total.");
  }

  @Test
  void moneyThatDoesNotAddUpIsSaid() {
    ReportInput right = input(AccountTable.random(10, 1).computed(), List.of());
    Reconciliation wrong =
        new Reconciliation(
            new BigDecimal("10.00"), new BigDecimal("9.99"), BigDecimal.ZERO, BigDecimal.ZERO);
    ReportInput input =
        new ReportInput(
            right.run(),
            right.accounts(),
            new MoneyFacts(wrong, right.money().revenue()),
            List.of(),
            right.weights(),
            right.charts());
    assertThat(Report.html(input)).contains("gross profit differs by $0.01");
  }

  @Test
  void namesWithoutAnAccountStandThereWithTheirMoneyAndWhatIsProbablyWrong() {
    NameFacts.Source sales =
        new NameFacts.Source(
            "Sales log",
            new NameFacts.Part(96, 900, new BigDecimal("5000.00")),
            new NameFacts.Part(1, 40, new BigDecimal("300.25")),
            new NameFacts.Part(3, 50, new BigDecimal("700.50")),
            0.44);
    ReportInput plain = input(AccountTable.random(10, 1).computed(), List.of());
    assertThat(Report.html(plain)).doesNotContain("How names were matched");
    List<NameFacts.Band> bands =
        List.of(
            new NameFacts.Band(0, 0.5, 7, 1.2, 0, Estimate.alone(Double.NaN)),
            new NameFacts.Band(0.5, 1, 90, 88.5, 400, new Estimate(0.97, 0.95, 0.98)));
    assertThat(Report.html(plain.with(new NameFacts(List.of(sales), bands))))
        .contains("0.50 to 1.00", "88.5", "97.0%", "<title id=\"name_reliability-1\">")
        .contains("Sales log: for a person to decide", "$300.25", "$700.50", "96.0%")
        .contains("about 0.4 are expected to be wrong");
  }

  @Test
  void theMonthsOfTheRunAreNamedEverywhere() {
    PictureInput usual = AccountTable.random(200, 6).computed();
    PictureInput.Terms terms = usual.terms();
    PictureInput year =
        PictureInput.of(
            usual.scored(),
            usual.industries(),
            new PictureInput.Terms(terms.classes(), terms.notation(), new SalesWindow(12)));
    String html = Report.html(input(year, List.of()));
    assertThat(html).doesNotContain("24 months").contains("GP, 12 months");
    assertThat(html).contains("that of the last 12 months.", "no sale in the last 12 months.");
    String pictures =
        Charts.describe(year).stream()
            .map(chart -> new String(ChartFiles.of(chart).svg(), UTF_8) + chart)
            .collect(joining());
    assertThat(pictures).doesNotContain("24 months").contains("last 12 months");
    assertThat(Report.html(input(usual, List.of())))
        .contains("GP, 24 months")
        .doesNotContain("no sale in the last");
  }

  @Test
  void problemsAreCountedByKindWhatWasLostFirst() {
    List<ProblemKind> kinds = ProblemKind.of(problems());
    assertThat(kinds.stream().map(kind -> kind.example().code()))
        .containsExactly(Code.NOT_A_DATE, Code.NOT_A_NUMBER, Code.ENCODING);
    assertThat(kinds.stream().map(ProblemKind::count)).containsExactly(2L, 1L, 1L);
  }

  @Test
  void whereAProblemStandsInItsFileChangesNothing() {
    PictureInput pictures = AccountTable.random(20, 1).computed();
    String html = Report.html(input(pictures, problems()));
    List<Problem> moved =
        problems().reversed().stream()
            .map(each -> problem(each.severity(), each.code(), 1000 - each.place().row()))
            .toList();
    assertThat(Report.html(input(pictures, moved))).isEqualTo(html);
  }

  @Test
  void everyKindOfProblemHasWordsAndAdvice() {
    for (Code code : Code.values()) {
      assertThat(ProblemWords.heading(code)).isNotBlank();
      assertThat(ProblemWords.advice(code)).endsWith(".");
    }
  }

  @Test
  void theBestAccountsComeInTheOrderOfTheScoredFileWithTheirPoints() {
    PictureInput input = AccountTable.random(200, 6).computed();
    List<TopAccount> top =
        AccountFacts.of(input.scored(), AccountTable.COMPONENTS, AccountTable.WINDOW).top();
    assertThat(top).hasSize(15);
    double[] raw = input.scored().raw().clone();
    Arrays.sort(raw);
    for (int i = 0; i < top.size(); i++) {
      BigDecimal points =
          Stream.of(top.get(i).reason().split(", "))
              .map(part -> new BigDecimal(part.substring(0, part.indexOf(' '))))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(points.doubleValue()).isCloseTo(raw[raw.length - 1 - i], within(0.2));
    }
  }

  @Test
  void gradesSumToAllAccountsAndTheirMoney() {
    PictureInput input = AccountTable.random(200, 6).computed();
    AccountFacts facts =
        AccountFacts.of(input.scored(), AccountTable.COMPONENTS, AccountTable.WINDOW);
    assertThat(facts.grades().stream().mapToLong(AccountFacts.GradeRow::accounts).sum())
        .isEqualTo(200);
    assertThat(facts.grossProfit())
        .isEqualByComparingTo(new BigDecimal(sumOfGrossProfit(input)).movePointLeft(2));
  }

  @Test
  void weightsAndInfluencesSumToOne() {
    PictureInput input = AccountTable.random(200, 6).computed();
    List<WeightFacts.Row> rows = WeightFacts.rows(input.scored(), AccountTable.COMPONENTS);
    assertThat(rows.stream().mapToDouble(WeightFacts.Row::weight).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(rows.stream().mapToDouble(WeightFacts.Row::influence).sum())
        .isCloseTo(1, within(1e-12));
  }

  private static long sumOfGrossProfit(PictureInput input) {
    var gp = input.scored().accounts().money(AccountField.GP24);
    long cents = 0;
    for (int row = 0; row < gp.size(); row++) {
      cents += gp.orZero(row);
    }
    return cents;
  }

  private static List<Problem> problems() {
    return List.of(
        problem(Severity.NOTICE, Code.ENCODING, 1),
        problem(Severity.SET_ASIDE, Code.NOT_A_DATE, 9),
        problem(Severity.SET_ASIDE, Code.NOT_A_NUMBER, 3),
        problem(Severity.SET_ASIDE, Code.NOT_A_DATE, 4));
  }

  private static Problem problem(Severity severity, Code code, long row) {
    return new Problem(
        severity, code, Place.ofRow("sales.csv", "", row), "12,5 Mio", "message", "set aside");
  }

  private static ReportInput input(PictureInput pictures, List<Problem> problems) {
    Reconciliation money =
        new Reconciliation(
            new BigDecimal("1000.10"),
            new BigDecimal("900.05"),
            new BigDecimal("100.10"),
            new BigDecimal("-0.05"));
    return new ReportInput(
        new RunFacts(
            AccountTable.AS_OF,
            pictures.terms().window(),
            Notation.US_DOLLAR,
            new Counts(100, 1000, 900, 90, 10),
            new Match(0.9, 0.95)),
        AccountFacts.of(pictures.scored(), AccountTable.COMPONENTS, pictures.terms().window()),
        new MoneyFacts(money, money),
        ProblemKind.of(problems),
        new WeightFacts(
            WeightFacts.rows(pictures.scored(), AccountTable.COMPONENTS), "default", "Not tested."),
        Charts.describe(pictures));
  }

  /** The page is HTML; without its void elements and its style it must be XML too. */
  private static void wellFormed(String html) throws Exception {
    String xml =
        html.replace("<!DOCTYPE html>", "")
            .replaceAll("<meta [^>]*>", "")
            .replaceAll("(?s)<style>.*?</style>", "");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
