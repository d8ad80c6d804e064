package com.goengineer.icp.readers.cells;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.sources.DateOrder;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DateTextTest {
  private static final String[] CERTAIN = {
    "yyyy-MM-dd",
    "yyyy/M/d",
    "yyyy.MM.dd",
    "yyyyMMdd",
    "d MMM yyyy",
    "dd-MMM-yyyy",
    "MMMM d, yyyy",
    "MMM d yyyy",
    "EEE, d MMM yyyy",
    "d. MMMM yyyy",
    "yyyy-MM-dd'T'00:00:00.000'Z'",
    "yyyy-MM-dd 13:45"
  };

  @Property(tries = 300)
  void everyPlainWayToWriteADayIsReadBack(
      @ForAll @IntRange(min = -7305, max = 47846) int epochDay,
      @ForAll @IntRange(max = 11) int way) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    String text = day.format(DateTimeFormatter.ofPattern(CERTAIN[way], Locale.US));
    assertThat(DateText.parse(text, false)).isEqualTo(new DateText.Certain(epochDay));
  }

  @Property(tries = 300)
  void numbersAreReadInTheOrderThatIsGiven(
      @ForAll @IntRange(min = -7305, max = 47846) int epochDay, @ForAll DateOrder order) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    String pattern = order == DateOrder.MONTH_FIRST ? "M/d/yyyy" : "dd.MM.yyyy HH:mm";
    String text = day.atStartOfDay().format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    DateText.Numbers numbers = (DateText.Numbers) DateText.parse(text, false);
    assertThat(numbers.epochDay(order)).isEqualTo(epochDay);
    assertThat(numbers.decides()).isEqualTo(day.getDayOfMonth() > 12);
  }

  @Property(tries = 300)
  void serialDaysAreDaysOfTheSpreadsheet(@ForAll @IntRange(min = 18_264, max = 73_415) int serial) {
    LocalDate day = LocalDate.of(1899, 12, 30).plusDays(serial);
    assertThat(DateText.parse(String.valueOf(serial), false))
        .isEqualTo(new DateText.Serial((int) day.toEpochDay()));
    assertThat(SerialDays.toEpochDay(serial - 1462 + ".5", true)).isEqualTo((int) day.toEpochDay());
  }

  @Test
  void monthsAreEnglishWholeOrCutToThreeLettersOrMore() {
    assertThat(DateText.parse("3 Septem 2024", false)).isInstanceOf(DateText.Certain.class);
    assertThat(DateText.parse("3 Sept 2024", false)).isInstanceOf(DateText.Certain.class);
    assertThat(DateText.parse("3 Sepia 2024", false)).isInstanceOf(DateText.Unreadable.class);
    assertThat(DateText.parse("3 Okt 2024", false)).isInstanceOf(DateText.Unreadable.class);
  }
}
