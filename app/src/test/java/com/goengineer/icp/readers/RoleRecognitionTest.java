package com.goengineer.icp.readers;

import static com.goengineer.icp.readers.WorkbookBuilder.texts;
import static com.goengineer.icp.readers.WorkbookBuilder.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.RoleSettings;
import com.goengineer.icp.sources.SourceFormat;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSettings;
import com.goengineer.icp.sources.SourceTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which file plays which role, and what is said when that cannot be told. */
class RoleRecognitionTest {
  @TempDir private Path directory = Path.of("");

  @Test
  void rolesAreRecognisedByHeadersWhateverTheFilesAreCalled() {
    Sources sources =
        new TestFolder(directory)
            .with("a.txt", TestFolder.SALES)
            .with("b", TestFolder.CUSTOMERS)
            .with("c.csv", "COMPNAY_NAME,Revenue Estimate,Source\nAcme,1000000,sec_match\n")
            .with("d.csv", "ID,Industry,Reasoning\n1,Dental,makes implants\n")
            .read();
    assertThat(sources.inputs())
        .extracting(InputFile::role, InputFile::file, InputFile::rows)
        .containsExactly(
            tuple(SourceRole.CUSTOMERS, "b", 1L),
            tuple(SourceRole.SALES_LOG, "a.txt", 1L),
            tuple(SourceRole.ANNUAL_REVENUE, "c.csv", 1L),
            tuple(SourceRole.INDUSTRY_ENRICHMENT, "d.csv", 1L));
  }

  @Test
  void headersCompareWithoutCaseSpaceAndPunctuation() {
    Sources sources =
        TestFolder.sales(directory, "company_name, DATES ,g.p.\nAcme,2024-05-03,1\n").read();
    assertThat(TestFolder.table(sources, SourceRole.SALES_LOG).rows()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Company", "account", "Account Name", "CUSTOMER", "Client", "Client Name"})
  void theNameOfTheCompanyMayBeSpelledInOtherWays(String header) {
    Sources sources =
        new TestFolder(directory)
            .with("crm.csv", "ID no,Customer ID," + header + ",Industry\n7,1,Acme,Dental\n")
            .with("log.csv", header + ",Date,GP\nAcme,2024-05-03,1\n")
            .with("rev.csv", header + ",revenue_estimate,source\nAcme,1000000,sec_match\n")
            .read();
    assertThat(sources.byRole())
        .containsOnlyKeys(SourceRole.CUSTOMERS, SourceRole.SALES_LOG, SourceRole.ANNUAL_REVENUE);
    sources
        .byRole()
        .values()
        .forEach(source ->
            assertThat(TestFolder.column(source.table(), "company_name")).containsExactly("Acme"));
  }

  @Test
  void aLesserSpellingGivesWayToTheUsualOne() {
    String log = "Customer,Company Name,Date,GP\nC-17,Acme,2024-05-03,1\n";
    Sources sources = TestFolder.sales(directory, log).read();
    assertThat(TestFolder.column(TestFolder.table(sources, SourceRole.SALES_LOG), "company_name"))
        .containsExactly("Acme");
  }

  @Test
  void twoLesserSpellingsAreRefusedForNothingSaysWhichIsMeant() {
    String log = "Client,Account,Date,GP\nAcme,Acme West,2024-05-03,1\n";
    assertThat(TestFolder.sales(directory, log).refusal())
        .contains("columns B (\"Account\") and A (\"Client\") can each be the company_name");
  }

  @Test
  void aLogThatTellsTheIndustryToIsStillTheLog() {
    String log =
        "Customer ID,Company Name,Industry,Date,GP,Revenue\n1,Acme,Dental,2024-05-03,1,2\n";
    Sources sources = TestFolder.sales(directory, log).read();
    assertThat(TestFolder.table(sources, SourceRole.SALES_LOG).rows()).isEqualTo(1);
  }

  @Test
  void enrichmentThatNamesTheCompanyIsNotTakenForCustomers() {
    Sources sources =
        TestFolder.good(directory)
            .with("e.csv", "Customer ID,Company Name,Industry,Reasoning\n1,Acme,Dental,because\n")
            .read();
    assertThat(sources.byRole()).containsKey(SourceRole.INDUSTRY_ENRICHMENT);
  }

  @Test
  void filesWithEqualHeadersFormOneTable() {
    Sources sources =
        TestFolder.good(directory)
            .with("sales2.csv", "revenue,GP,Dates,Company Name\n7,3,2024-06-01,Beta\n")
            .read();
    assertThat(TestFolder.column(TestFolder.table(sources, SourceRole.SALES_LOG), "company_name"))
        .containsExactly("Acme", "Beta");
    assertThat(
            TestFolder.column(TestFolder.table(sources, SourceRole.SALES_LOG), SourceTables.FILE))
        .containsExactly("sales.csv", "sales2.csv");
    assertThat(TestFolder.column(TestFolder.table(sources, SourceRole.SALES_LOG), "revenue"))
        .containsExactly("40.00", "7.00");
  }

  @Test
  void aFileDeliveredTwiceCountsOnce() {
    Sources sources = TestFolder.good(directory).with("again.csv", TestFolder.SALES).read();
    assertThat(TestFolder.table(sources, SourceRole.SALES_LOG).rows()).isEqualTo(1);
    assertThat(TestFolder.problems(sources, Problem.Code.DUPLICATE_FILE))
        .extracting(Problem::describe)
        .containsExactly(
            "sales.csv: has the same content as again.csv, byte for byte, and counts once");
  }

  @Test
  void twoShapesOfOneRoleAreRefused() {
    String message =
        TestFolder.good(directory)
            .with("other.csv", "Company Name,Date,Revenue,Discount\nAcme,2024-05-03,1,2\n")
            .refusal();
    assertThat(message)
        .isEqualTo(
            "other.csv and sales.csv both look like the sales log but have different headers (only"
                + " the first has \"Date\", \"Discount\", only the second \"Dates\", \"GP\"). Files"
                + " of one source must have equal headers. Move one of them out of the directory,"
                + " make the headers equal, or set sources.sales.path = \"other.csv\" in"
                + " config.toml.");
  }

  @Test
  void configTomlMayNameTheFile() {
    SourceSettings settings =
        SourceSettings.NONE.with(SourceRole.SALES_LOG, RoleSettings.NONE.withPath("sales.csv"));
    Sources sources =
        TestFolder.good(directory)
            .with("other.csv", "Company Name,Date,Revenue,Discount\nAcme,2024-05-03,1,2\n")
            .read(settings);
    assertThat(sources.inputs())
        .extracting(InputFile::file)
        .containsExactly("customers.csv", "sales.csv");
    assertThat(TestFolder.problems(sources, Problem.Code.IGNORED_FILE))
        .extracting(Problem::describe)
        .containsExactly(
            "other.csv: not used, for config.toml names another source of the sales log");
  }

  @Test
  void aNamedFileThatDoesNotExistIsRefused() {
    SourceSettings settings =
        SourceSettings.NONE.with(SourceRole.SALES_LOG, RoleSettings.NONE.withPath("log.csv"));
    assertThat(TestFolder.good(directory).refusal(settings))
        .startsWith("sources.sales.path in config.toml names ")
        .endsWith(
            "log.csv, which is no file. Correct the path; it is relative to the sources"
                + " directory.");
  }

  @Test
  void aNamedFormatIsReadWhateverTheBytesSay() {
    SourceSettings settings =
        SourceSettings.NONE.with(
            SourceRole.SALES_LOG,
            RoleSettings.NONE.withPath("sales.csv").withFormat(SourceFormat.CSV));
    String log = "<html> is what the first company is called,,\n" + TestFolder.SALES;
    assertThat(TestFolder.sales(directory, log).read(settings).inputs()).hasSize(2);
  }

  @Test
  void columnsMayBeNamedInConfigToml() {
    SourceSettings settings =
        SourceSettings.NONE.with(
            SourceRole.SALES_LOG,
            RoleSettings.NONE.withColumns(Map.of("day", "Buchungstag", "gp", "Marge")));
    Sources sources =
        TestFolder.sales(directory, "Company Name,Buchungstag,Marge\nAcme,2024-05-03,1\n")
            .read(settings);
    assertThat(TestFolder.column(TestFolder.table(sources, SourceRole.SALES_LOG), "gp"))
        .containsExactly("1.00");
  }

  @Test
  void aNamedColumnThatIsNotThereIsRefused() {
    SourceSettings settings =
        SourceSettings.NONE.with(
            SourceRole.SALES_LOG, RoleSettings.NONE.withColumns(Map.of("product", "Sparte")));
    assertThat(TestFolder.good(directory).refusal(settings))
        .isEqualTo(
            "sales.csv has no column \"Sparte\", which sources.sales.columns.product in config.toml"
                + " names. Its headers are: Company Name, Dates, GP, Revenue.");
  }

  @Test
  void aFieldThatDoesNotExistIsRefused() {
    SourceSettings settings =
        SourceSettings.NONE.with(
            SourceRole.SALES_LOG, RoleSettings.NONE.withColumns(Map.of("profit", "GP")));
    assertThat(TestFolder.good(directory).refusal(settings))
        .startsWith(
            "config.toml sets sources.sales.columns.profit, but sales.csv is read as the sales log")
        .contains("customer_id, company_name, day, gp");
  }

  @Test
  void twoSheetsThatBothLookRightAreRefusedUnlessOneIsNamed() {
    byte[] bytes =
        workbook()
            .sheet(
                "January",
                texts(1, "Company Name", "Dates", "GP"),
                texts(2, "Acme", "2024-01-03", "1"))
            .sheet(
                "February",
                texts(1, "Company Name", "Dates", "GP"),
                texts(2, "Acme", "2024-02-03", "2"))
            .bytes();
    TestFolder folder = TestFolder.sales(directory, "sales.xlsx", bytes);
    assertThat(folder.refusal())
        .isEqualTo(
            "sales.xlsx has several sheets that look like the sales log: \"January\" and"
                + " \"February\". Only one can be meant. Set sources.sales.sheet = \"January\" in"
                + " config.toml, or delete the other.");
    SourceSettings settings =
        SourceSettings.NONE.with(SourceRole.SALES_LOG, RoleSettings.NONE.withSheet("February"));
    assertThat(
            TestFolder.column(TestFolder.table(folder.read(settings), SourceRole.SALES_LOG), "gp"))
        .containsExactly("2.00");
  }

  @Test
  void twoColumnsForOneFieldAreRefused() {
    String message =
        TestFolder.sales(directory, "Company Name,Account Name,Date,GP\nAcme,A,2024-05-03,1\n")
            .refusal();
    assertThat(message)
        .isEqualTo(
            "sales.csv, header row 1: columns A (\"Company Name\") and B (\"Account Name\") can"
                + " each be the company_name of the sales log. Rename or delete one of them, or set"
                + " sources.sales.columns.company_name in config.toml to the header that is"
                + " meant.");
  }

  @Test
  void aHeaderGivenTwiceIsRefused() {
    assertThat(
            TestFolder.sales(directory, "Company Name,Date,GP,G.P.\nAcme,2024-05-03,1,2\n")
                .refusal())
        .contains("columns C (\"GP\") and D (\"G.P.\") can each be the gp of the sales log");
  }

  @Test
  void aSecondColumnForAnOptionalTextIsPassedOverWithANotice() {
    Sources sources =
        TestFolder.sales(
                directory, "Company Name,Date,GP,Category,Product\nAcme,2024-05-03,1,Big,Robot\n")
            .read();
    assertThat(TestFolder.column(TestFolder.table(sources, SourceRole.SALES_LOG), "product"))
        .containsExactly("Robot");
    assertThat(TestFolder.problems(sources, Problem.Code.IGNORED_COLUMN))
        .extracting(Problem::describe)
        .containsExactly(
            "sales.csv, line 1, column 4 (\"Category\"): would also do for product, for which"
                + " \"Product\" is read. Set sources.sales.columns.product in config.toml to change"
                + " that");
  }

  @Test
  void aMissingRequiredSourceIsRefusedWithWhatWasSeen() {
    String message =
        new TestFolder(directory)
            .with("customers.csv", TestFolder.CUSTOMERS)
            .with("notes.txt", "remember the milk")
            .refusal();
    assertThat(message)
        .isEqualTo(
            "No file can be the sales log in "
                + directory
                + ". Its header row needs Company Name,"
                + " Dates, and GP or Revenue. Seen: customers.csv (Customer ID, Company Name,"
                + " Industry); notes.txt (remember the milk).");
  }

  @Test
  void aMisspeltRequiredHeaderIsPointedAt() {
    String message =
        TestFolder.sales(directory, "Compamy Name,Dates,GP\nAcme,2024-05-03,1\n").refusal();
    assertThat(message)
        .endsWith(
            "Nearest to the sales log is sales.csv, which lacks Company Name. Column A is \"Compamy"
                + " Name\": did you mean \"Company Name\"? Rename it, or set"
                + " sources.sales.columns.company_name = \"Compamy Name\" in config.toml.");
  }

  @Test
  void aMisspeltOptionalSourceIsAWarning() {
    Sources sources =
        TestFolder.good(directory)
            .with("revenue.csv", "company_name,revenue_estimat,source\nAcme,1,sec_match\n")
            .read();
    assertThat(TestFolder.complaints(sources))
        .extracting(Problem::describe)
        .containsExactly(
            "revenue.csv: not used. Nearest to the annual revenue is revenue.csv, which lacks"
                + " revenue_estimate. Column B is \"revenue_estimat\": did you mean"
                + " \"revenue_estimate\"? Rename it, or set"
                + " sources.revenue.columns.revenue_estimate = \"revenue_estimat\" in"
                + " config.toml.");
  }

  @Test
  void aMisspeltOptionalHeaderIsAWarning() {
    Sources sources =
        TestFolder.customers(
                directory,
                "Customer ID,Company Name,Industry,Total Hardware Revnue\n1,Acme,Dental,5\n")
            .read();
    assertThat(TestFolder.complaints(sources))
        .extracting(Problem::describe)
        .containsExactly(
            "customers.csv, line 1, column 4 (\"Total Hardware Revnue\"): is not read as Total"
                + " Hardware Revenue, which it nearly spells.\nMaybe rename it, or set"
                + " sources.customers.columns.hardware_revenue in config.toml");
  }

  @Test
  void resultsOfARunAreNoSource() {
    Sources sources =
        TestFolder.good(directory)
            .with(
                "icp_scored_accounts.csv",
                "Customer ID,Company Name,Industry,ICP_score,ICP_score_raw\n1,Acme,Dental,50,40\n")
            .read();
    assertThat(TestFolder.problems(sources, Problem.Code.IGNORED_FILE))
        .extracting(Problem::message)
        .containsExactly(
            "not used: these are scored accounts, the result of a run and not a source of one");
  }

  @Test
  void whereTheyAreAllThereIsTheRefusalSaysWhatTheyAre() {
    TestFolder scored =
        TestFolder.customers(
            directory,
            "Customer ID,Company Name,Industry,ICP_score,ICP_score_raw\n1,Acme,Dental,50,40\n");
    assertThatThrownBy(scored::read)
        .isInstanceOf(SourceRefused.class)
        .hasMessageContaining(
            "customers.csv (scored accounts, the result of a run and not a source of one)");
  }

  @Test
  void whatIsNoTableIsListed() {
    Sources sources =
        TestFolder.good(directory)
            .with("empty.csv", "")
            .with("logo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1, 2, 3})
            .with("~$customers.xlsx", "lock")
            .with(".hidden", "x")
            .read();
    assertThat(TestFolder.problems(sources, Problem.Code.IGNORED_FILE))
        .extracting(Problem::describe)
        .containsExactly(
            "empty.csv: is empty, and is not used",
            "logo.png: is neither a spreadsheet nor text, and is not used");
  }

  @Test
  void customersPassOtherColumnsThrough() {
    Sources sources =
        TestFolder.customers(
                directory,
                """
                Owner,Customer ID,Company Name,Industry,Notes,,notes
                Ann,1,Acme,Dental,a,stray,b
                """)
            .read();
    StagedSource customers = Objects.requireNonNull(sources.byRole().get(SourceRole.CUSTOMERS));
    assertThat(customers.passThroughHeaders()).containsExactly("Owner", "Notes", "notes (2)");
    assertThat(customers.table().names()).endsWith("extra_0", "extra_1", "extra_2");
    assertThat(TestFolder.cell(customers.table(), "extra_2", 0)).isEqualTo("b");
    assertThat(TestFolder.problems(sources, Problem.Code.IGNORED_COLUMN))
        .extracting(Problem::describe)
        .containsExactly(
            "customers.csv, line 1, column 6: has values but no header, and is not kept. Give it a"
                + " header");
  }

  @Test
  void aDirectoryThatDoesNotExistIsRefused() {
    assertThat(new TestFolder(directory.resolve("nowhere")).refusal())
        .endsWith("nowhere is no directory. Give the directory that holds the source files.");
  }

  @Test
  void anEmptyDirectoryIsRefusedOncePerRequiredSource() {
    assertThat(new TestFolder(directory).refusal().lines())
        .hasSize(2)
        .allSatisfy(
            line -> assertThat(line).contains("There is no .xlsx, .csv or .parquet file there"));
  }

  @Test
  void whatLooksLikeAFileAndIsNoneIsListed() throws IOException {
    TestFolder folder = TestFolder.good(directory);
    Files.createDirectory(directory.resolve("old.csv"));
    Files.createSymbolicLink(directory.resolve("loop.csv"), Path.of("loop.csv"));
    assertThat(TestFolder.problems(folder.read(), Problem.Code.IGNORED_FILE))
        .extracting(Problem::describe)
        .containsExactly(
            "loop.csv: is a link that leads to no file",
            "old.csv: is a folder; folders inside the sources are not read");
  }
}
