package com.goengineer.icp.runs;

import com.goengineer.icp.readers.PlainTable;
import com.goengineer.icp.table.Column;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The answers in a {@link ReviewSheet} that came back. A file with anything in it that cannot be
 * understood, or with answers that contradict each other, is refused whole.
 */
public final class ReviewAnswers {
  private final PlainTable sheet;
  private final Column.Text answer;
  private final Column.Text name;
  private final Column.Text customerId;
  private final Set<String> accounts;
  private final List<String> wrong = new ArrayList<>();
  private final AnswerConflicts conflicts = new AnswerConflicts();

  private ReviewAnswers(PlainTable sheet, Set<String> accounts) {
    this.sheet = sheet;
    this.answer = sheet.column(ReviewSheet.ANSWER);
    this.name = sheet.column(ReviewSheet.NAME);
    this.customerId = sheet.column(ReviewSheet.CUSTOMER_ID);
    this.accounts = accounts;
  }

  /**
   * Reads answers.
   *
   * @param file the sheet as .csv, .xlsx or .parquet
   * @param accounts IDs of all accounts
   * @param author who answers
   * @param time when
   * @return one or two decisions for each row that has an answer
   * @throws UnusableFile naming every row that is wrong
   * @throws com.goengineer.icp.sources.SourceRefused when it is no such sheet
   */
  public static List<LinkDecision> read(
      Path file, Set<String> accounts, String author, Instant time) {
    ReviewAnswers answers = new ReviewAnswers(PlainTable.read(file), accounts);
    List<LinkDecision> decisions = new ArrayList<>();
    for (int row = 0; row < answers.answer.size(); row++) {
      if (!answers.answer.isUnknown(row)) {
        answers.decide(row, author, time, decisions);
      }
    }
    if (!answers.wrong.isEmpty()) {
      throw LinkDecisionFile.refused(file, answers.wrong);
    }
    return decisions;
  }

  private void decide(int row, String author, Instant time, List<LinkDecision> decisions) {
    String given = answer.orEmpty(row);
    Optional<LinkDecision.Kind> kind = kind(given);
    String other = cell(ReviewSheet.INSTEAD, row);
    if (kind.isEmpty()) {
      wrong(row, ReviewSheet.ANSWER, given, "is none of yes, no, unsure, undo; or leave it empty");
    } else if (!other.isEmpty() && kind.get() != LinkDecision.Kind.CANNOT_LINK) {
      wrong(row, ReviewSheet.INSTEAD, other, "goes with the answer no");
    } else if (isNamed(row)) {
      decisions.add(decision(row, kind.get(), customerId.orEmpty(row), author, time));
      requireNoConflict(row, ReviewSheet.ANSWER, decisions.getLast());
      if (!other.isEmpty() && isAccount(row, ReviewSheet.INSTEAD, other)) {
        decisions.add(decision(row, LinkDecision.Kind.MUST_LINK, other, author, time));
        requireNoConflict(row, ReviewSheet.INSTEAD, decisions.getLast());
      }
    }
  }

  private void requireNoConflict(int row, String column, LinkDecision decision) {
    conflicts
        .add(sheet.rowNumber(row), decision)
        .ifPresent(told -> wrong(row, column, cell(column, row), told));
  }

  private static Optional<LinkDecision.Kind> kind(String answer) {
    return switch (answer.toLowerCase(Locale.ROOT)) {
      case "yes", "y" -> Optional.of(LinkDecision.Kind.MUST_LINK);
      case "no", "n" -> Optional.of(LinkDecision.Kind.CANNOT_LINK);
      case "unsure", "?" -> Optional.of(LinkDecision.Kind.UNSURE);
      case "undo" -> Optional.of(LinkDecision.Kind.UNDO);
      default -> Optional.empty();
    };
  }

  private boolean isNamed(int row) {
    if (name.isUnknown(row)) {
      wrong(row, ReviewSheet.NAME, "", "is empty; restore the name");
      return false;
    }
    return isAccount(row, ReviewSheet.CUSTOMER_ID, customerId.orEmpty(row));
  }

  private boolean isAccount(int row, String column, String id) {
    boolean known = accounts.contains(FormulaGuard.unguard(id));
    if (!known) {
      wrong(row, column, id, "is no customer ID of the current run");
    }
    return known;
  }

  private void wrong(int row, String column, String value, String what) {
    wrong.add(
        "row "
            + sheet.rowNumber(row)
            + ", column \""
            + column
            + "\": \""
            + value
            + "\" "
            + what
            + ".");
  }

  private String cell(String column, int row) {
    return sheet.find(column).map(each -> each.orEmpty(row)).orElse("");
  }

  private LinkDecision decision(
      int row, LinkDecision.Kind kind, String id, String author, Instant time) {
    return new LinkDecision(
        time,
        author,
        kind,
        FormulaGuard.unguard(name.orEmpty(row)),
        FormulaGuard.unguard(id),
        null,
        null,
        cell(ReviewSheet.QUESTION, row),
        cell(ReviewSheet.NOTE, row));
  }
}
