package com.goengineer.icp.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.goengineer.icp.scoring.GradeShares;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.scoring.component.StandardComponents;
import com.goengineer.icp.sources.DateOrder;
import com.goengineer.icp.sources.DecimalSign;
import com.goengineer.icp.sources.ProductLine;
import com.goengineer.icp.sources.RoleSettings;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {
  private final ConfigReader reader = new ConfigReader(StandardComponents.all());

  @Test
  void theDefaultFileSaysWhatTheProductDoesByItself() {
    Config config = reader.defaults();
    assertThat(config)
        .isEqualTo(
            new Config(
                Optional.empty(),
                Optional.empty(),
                24,
                1,
                "USD",
                SourceSettings.NONE,
                Map.of(),
                StandardComponents.standard(),
                Weights.defaults(StandardComponents.standard()),
                Map.of(
                    "vertical", new Config.Bounds(0, 1),
                    "size", new Config.Bounds(0, 1),
                    "adoption", new Config.Bounds(0, 1),
                    "relationship", new Config.Bounds(0, 1)),
                GradeShares.STANDARD,
                new Config.SegmentLimits(100_000_000, 1_000_000_000),
                Optional.empty(),
                new Config.LinkageThresholds(0.99, 0.95, 0.30),
                true,
                new Config.ValidationSettings(
                    Optional.empty(),
                    0,
                    Map.of("gini", 0.5, "auc", 0.25, "spearman", 0.25),
                    List.of(
                        "past_12_month_gp",
                        "lifetime_gp",
                        "order_frequency",
                        "rfm",
                        "equal_weights",
                        "default_weights"))));
  }

  @Test
  void aFileSaysOnlyWhatDiffers() {
    Config config =
        read(
            """
            [run]
            as_of = 2026-09-30
            [industries]
            prior = 20
            [components.momentum]
            enabled = true
            half_life_days = 90
            [sources.sales]
            decimal = ","
            date_order = "dmy"
            columns = { day = "Buchungsdatum" }
            [sources.sales.product_lines]
            "Resin" = "consumable"
            """);
    assertThat(config.asOf()).hasValueSatisfying(day -> assertThat(day).hasToString("2026-09-30"));
    assertThat(config.components().names()).contains("momentum");
    assertThat(config.productLines()).containsExactly(Map.entry("Resin", ProductLine.CONSUMABLE));
    RoleSettings sales = config.sources().of(SourceRole.SALES_LOG);
    assertThat(sales.decimal()).contains(DecimalSign.COMMA);
    assertThat(sales.dateOrder()).contains(DateOrder.DAY_FIRST);
    assertThat(sales.columns()).containsEntry("day", "Buchungsdatum");
    assertThat(config.windowMonths()).isEqualTo(24);
  }

  @Test
  void everyFaultIsToldAtOnceWithASuggestion() {
    assertThatThrownBy(() ->
            read(
                """
                [run]
                window_month = 12
                seed = "x"
                [weights]
                adoptoin = 0.4
                [grades]
                A = 0.5
                [industries]
                floor = 7
                [extra]
                key = 1
                """))
        .asInstanceOf(type(ConfigRefused.class))
        .satisfies(refused ->
            assertThat(refused.faults())
                .anyMatch(each ->
                    each.contains("run.window_month")
                        && each.contains("Did you mean \"window_months\"?"))
                .anyMatch(each -> each.contains("run.seed"))
                .anyMatch(each -> each.contains("weights.adoptoin") && each.contains("adoption"))
                .anyMatch(each -> each.contains("grades"))
                .anyMatch(each -> each.contains("industries"))
                .anyMatch(each -> each.contains("extra")));
  }

  @Test
  void weightsThatCannotBeAreRefused() {
    for (String weights :
        List.of(
            "vertical = -0.1",
            "vertical = nan",
            "vertical = 0.0\nadoption = 0.0\nrelationship = 0.0\nsize = 0.0")) {
      assertThatThrownBy(() -> read("[weights]\n" + weights)).isInstanceOf(ConfigRefused.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "linkage.accept = 1.0 | linkage.accept must be above 0 and below 1, not 1.0.",
        "linkage = { accept = 0, review = 0 } | linkage.review must be above 0 and below 1, not 0.",
        "linkage.review = 0.96 | linkage.review must not be above accept, but is 0.96 where accept"
            + " is 0.95.",
        "linkage.target_precision = 1.0 | linkage.target_precision must be from 0.5 to below 1, not"
            + " 1.0.",
        "linkage.target_precision = 0.4 | linkage.target_precision must be from 0.5 to below 1, not"
            + " 0.4.",
        "validation.utility = { gini = 0, auc = 0, spearman = 0 } | validation.utility has no share"
            + " above 0, so that nothing could be judged. Give one of [gini, auc, spearman] at"
            + " least a number above 0.",
        "validation.utility = {} | validation.utility has no share above 0, so that nothing could"
            + " be judged. Give one of [gini, auc, spearman] at least a number above 0.",
        "validation.baselines = [] | validation.baselines names nothing that a score could be"
            + " compared with; known are [past_12_month_gp, lifetime_gp, order_frequency, rfm,"
            + " equal_weights, default_weights].",
        "weights.bounds = { vertical = [0.6, 0.9], adoption = [0.6, 0.9] } | weights.bounds leaves"
            + " no weights that sum to 1: the lowest ones of the components that are on sum to 1.2."
            + " Lower some of them.",
        "weights.bounds = { vertical = [0, 0.2], size = [0, 0], adoption = [0, 0.2], relationship ="
            + " [0, 0.1] } | weights.bounds leaves no weights that sum to 1: the highest ones of"
            + " the components that are on sum to 0.5. Raise some of them.",
        "segments = { small_business_max = 1.2, mid_market_max = 1.8 } | segments.mid_market_max"
            + " must be above small_business_max, by 1 at least.",
        "industries.prior = inf | industries.prior must be a number that can be written out in"
            + " digits, not Infinity.",
        "components.adoption.big_box_weight = inf | components.adoption.big_box_weight must be a"
            + " number that can be written out in digits, not Infinity.",
        "weights = { vertical = 0, size = 0, adoption = 0, relationship = 0 } | weights cannot be"
            + " used: all are 0. Give every component a number of 0 or more, at least one above 0;"
            + " they need not sum to 1.",
      })
  void whatNothingCouldWorkWithIsRefusedByItsKeyWithWhatToDo(String text, String told) {
    assertThatThrownBy(() -> read(text))
        .asInstanceOf(type(ConfigRefused.class))
        .satisfies(refused -> assertThat(refused.faults()).contains(told));
  }

  @Test
  void boundsOfAComponentThatIsOffTakeNoRoom() {
    String bounds = "weights.bounds = { vertical = [0.6, 0.9], adoption = [0.6, 0.9] }\n";
    assertThat(read("components.adoption.enabled = false\n" + bounds).bounds())
        .containsEntry("adoption", new Config.Bounds(0.6, 0.9));
  }

  @Test
  void theOriginalsSectionsAreAcceptedWithANotice() {
    ConfigReader.Reading reading = reader.read("config.toml", "[server]\nport = 8501\n");
    assertThat(reading.notices())
        .containsExactly("config.toml: the section [server] of the original is not used.");
  }

  @Test
  void whatIsNotTomlIsRefusedWithItsLine() {
    assertThatThrownBy(() -> read("[run]\nseed == 3\n")).hasMessageContaining("line 2");
  }

  private Config read(String text) {
    return reader.read("config.toml", text).config();
  }
}
