package com.goengineer.icp.runs;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How often the outcome that a verdict rests on was looked at. It is unseen once: whoever learns,
 * looks, changes something and learns again, chooses by it. Every run that judges weights is a
 * look, so the runs of a workspace are the log; a look in another workspace, or in a run that was
 * deleted, is not counted.
 *
 * @param asOf the verdict's date; its outcome is what came after
 * @param count looks so far, that of the run asked about included
 */
public record VerdictLooks(LocalDate asOf, int count) {
  private static final String ADVICE = "Judge again: icp validate.";

  /**
   * The looks at a run's verdict date, by runs up to and including it.
   *
   * @return empty for a run that judged no weights
   * @throws UnusableFile when the run's validation.json is damaged
   */
  public static Optional<VerdictLooks> of(Run run, Workspace workspace) {
    if (!Files.exists(run.file(ValidationFile.NAME))) {
      return Optional.empty();
    }
    List<Run> upTo =
        workspace.list().stream().filter(each -> each.id().compareTo(run.id()) <= 0).toList();
    return unseen(run)
        .map(asOf ->
            new VerdictLooks(asOf, (int) upTo.stream().filter(each -> isLook(each, asOf)).count()));
  }

  /** A judgement that cannot be read any more was a look all the same. */
  private static boolean isLook(Run run, LocalDate asOf) {
    try {
      return Files.exists(run.file(ValidationFile.NAME))
          && unseen(run).filter(asOf::equals).isPresent();
    } catch (UnusableFile damaged) {
      return true;
    }
  }

  private static Optional<LocalDate> unseen(Run run) {
    for (JsonNode date : Json.read(run.file(ValidationFile.NAME), ADVICE).path("dates")) {
      if (date.path("role").asString("").equals("unseen")) {
        return Optional.of(LocalDate.parse(date.path("as_of").asString("")));
      }
    }
    return Optional.empty();
  }

  /** A sentence for people. */
  public String words() {
    String outcome = "The outcome after " + asOf + ", on which the verdict rests, was looked at ";
    return count == 1
        ? outcome + "for the first time."
        : outcome + count + " times in this workspace: each look makes a good result less telling.";
  }
}
