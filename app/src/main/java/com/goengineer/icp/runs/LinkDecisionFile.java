package com.goengineer.icp.runs;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The CSV form of decisions about names. */
final class LinkDecisionFile {
  private static final List<String> COLUMNS =
      List.of(
          "time",
          "author",
          "decision",
          "name",
          "customer_id",
          "valid_from",
          "valid_until",
          "asked",
          "note");

  private static final List<String> REQUIRED = COLUMNS.subList(0, 5);
  private static final int SHOWN = 20;

  private LinkDecisionFile() {}

  /** A decision and the line it begins on. */
  record Line(LinkDecision decision, long number) {}

  /** Reads all lines; refuses the file with every line that is wrong. */
  static List<Line> read(Path file) {
    List<Line> lines = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> records =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      for (NamedCsvRecord record : records) {
        requireColumns(file, record);
        try {
          lines.add(new Line(decision(record), record.getStartingLineNumber()));
        } catch (IllegalArgumentException e) {
          wrong.add("line " + record.getStartingLineNumber() + ": " + e.getMessage());
        }
      }
    } catch (CsvParseException e) {
      throw new UnusableFile(
          file
              + " is not whole CSV: a quotation mark has no end, or a cell is far too long. Correct"
              + " it, or bring it back from a backup.",
          e);
    } catch (IOException e) {
      throw new UnusableFile(file + " cannot be read: " + e.getMessage(), e);
    }
    if (!wrong.isEmpty()) {
      throw refused(file, wrong);
    }
    return lines;
  }

  /** The refusal of a file, with the places and what is wrong there. */
  static UnusableFile refused(Path file, List<String> wrong) {
    String shown = String.join("\n  ", wrong.subList(0, Math.min(SHOWN, wrong.size())));
    String more = wrong.size() > SHOWN ? "\n  and " + (wrong.size() - SHOWN) + " more" : "";
    return new UnusableFile(
        file + ": nothing of it was used. Correct these places:\n  " + shown + more);
  }

  private static void requireColumns(Path file, NamedCsvRecord record) {
    TreeSet<String> missing = new TreeSet<>(REQUIRED);
    record.getHeader().forEach(missing::remove);
    if (!missing.isEmpty()) {
      throw new UnusableFile(
          "%s has no column %s. Its first line must be %s, with commas between."
              .formatted(file, String.join(", ", missing), String.join(",", COLUMNS)));
    }
  }

  private static LinkDecision decision(NamedCsvRecord record) {
    return new LinkDecision(
        time(field(record, "time")),
        required(record, "author"),
        kind(field(record, "decision")),
        required(record, "name"),
        required(record, "customer_id"),
        day(record, "valid_from"),
        day(record, "valid_until"),
        field(record, "asked"),
        field(record, "note"));
  }

  private static String field(NamedCsvRecord record, String column) {
    return FormulaGuard.unguard(record.findField(column).orElse("").strip());
  }

  private static String required(NamedCsvRecord record, String column) {
    String value = field(record, column);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("column \"" + column + "\" is empty. Fill it in.");
    }
    return value;
  }

  private static Instant time(String text) {
    try {
      return text.length() == "2026-11-23".length()
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "column \"time\": \"" + text + "\" is no time. Write it like 2026-11-23T08:00:00Z.", e);
    }
  }

  private static LinkDecision.Kind kind(String text) {
    try {
      return LinkDecision.Kind.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "column \"decision\": \""
              + text
              + "\" is none of must_link, cannot_link, alias, unsure, undo.",
          e);
    }
  }

  private static @Nullable LocalDate day(NamedCsvRecord record, String column) {
    String text = field(record, column);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "column \"" + column + "\": \"" + text + "\" is no day. Write it like 2026-11-23.", e);
    }
  }

  /**
   * Adds what a rule makes of the lines that are there, under a lock that other programs respect.
   *
   * @return how many lines were added
   */
  static int append(Path file, Function<List<Line>, List<LinkDecision>> rule) throws IOException {
    synchronized (LinkDecisionFile.class) {
      try (FileChannel turn =
          FileChannel.open(
              file.resolveSibling(".links.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE)) {
        turn.lock(); // until the channel is closed
        boolean isNew = !Files.exists(file) || Files.size(file) == 0;
        List<LinkDecision> news = rule.apply(isNew ? List.of() : read(file));
        if (!news.isEmpty()) {
          String text = text(news, isNew);
          GrowingFile.append(file, isNew || endsLine(file) ? text : "\r\n" + text);
        }
        return news.size();
      }
    }
  }

  /** An editor may have left the last line without its end. */
  private static boolean endsLine(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    return text.isEmpty() || text.endsWith("\n");
  }

  private static String text(List<LinkDecision> decisions, boolean withHeader) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      if (withHeader) {
        csv.writeRecord(COLUMNS);
      }
      for (LinkDecision decision : decisions) {
        csv.writeRecord(cells(decision));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> cells(LinkDecision decision) {
    return List.of(
        decision.time().toString(),
        FormulaGuard.guard(decision.author()),
        decision.kind().name().toLowerCase(Locale.ROOT),
        FormulaGuard.guard(decision.name()),
        FormulaGuard.guard(decision.customerId()),
        text(decision.validFrom()),
        text(decision.validUntil()),
        FormulaGuard.guard(decision.asked()),
        FormulaGuard.guard(decision.note()));
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
