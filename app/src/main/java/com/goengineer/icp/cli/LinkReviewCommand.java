package com.goengineer.icp.cli;

import com.goengineer.icp.pipeline.ReviewPair;
import com.goengineer.icp.runs.CsvFile;
import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.LinkDecision;
import com.goengineer.icp.runs.LinkDecisions;
import com.goengineer.icp.runs.ReviewAnswers;
import com.goengineer.icp.runs.ReviewFile;
import com.goengineer.icp.runs.ReviewSheet;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.SourceNames;
import com.goengineer.icp.runs.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code icp link review}. */
@Command(
    name = "review",
    description = {
      "Writes the pairs that a person should look at, or takes the answers back.",
      "Fill in the column answer: yes, no, unsure, undo; after no, instead may name another"
          + " customer ID. Answers count from the next run on."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: icp link review --workspace workspace --out review.csv",
      "         icp link review --workspace workspace --in review.csv"
    })
final class LinkReviewCommand implements Callable<Integer> {
  private static final int SHOWN = 5;

  @ArgGroup(multiplicity = "1")
  private Direction direction = new Direction();

  /** One of the two. */
  static final class Direction {
    @Option(names = "--out", description = "The CSV file to write the queue to.")
    private @Nullable Path out;

    @Option(names = "--in", description = "The file with the answers: .csv, .xlsx or .parquet.")
    private @Nullable Path in;
  }

  @Option(
      names = "--author",
      defaultValue = "${sys:user.name}",
      description = "Who answers (default: ${DEFAULT-VALUE}).")
  private String author = "";

  @Mixin private WorkspaceOptions workspace = new WorkspaceOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Workspace existing = workspace.existing();
    Run current = existing.requireCurrent();
    Path out = direction.out;
    Path in = direction.in;
    if (out != null) {
      write(existing, current, out);
    } else if (in != null) {
      take(existing, current, in);
    }
    return Outcomes.DONE;
  }

  private void write(Workspace existing, Run current, Path out) {
    List<ReviewPair> pairs = ReviewFile.read(current);
    CsvFile.write(ReviewSheet.of(pairs, LinkDecisions.read(existing)), out);
    long audits =
        pairs.stream().filter(pair -> pair.question() == ReviewPair.Question.AUDIT).count();
    Console console = output.console();
    console.say(
        "%,d pairs to review and %,d accepted ones to check: %s",
        pairs.size() - audits, audits, out);
    console.json(Json.compact(Map.of("review", pairs.size() - audits, "audit", audits)));
  }

  private void take(Workspace existing, Run current, Path in) {
    List<LinkDecision> decisions =
        ReviewAnswers.read(in, current.accountIds(), author, Clock.systemUTC().instant());
    List<String> missing = SourceNames.of(current).missing(decisions);
    int added = LinkDecisions.append(existing, decisions);
    Console console = output.console();
    console.say(
        "%,d answers read, %,d of them new. They count from the next run on.",
        decisions.size(), added);
    if (!missing.isEmpty()) {
      console.say("%s", unreached(missing));
    }
    console.json(
        Json.compact(
            Map.of("answers", decisions.size(), "new", added, "names_without_source", missing)));
  }

  private static String unreached(List<String> missing) {
    String names =
        missing.stream()
            .limit(SHOWN)
            .map(name -> "\"" + name + "\"")
            .collect(Collectors.joining(", "));
    return "No source of the current run has "
        + names
        + (missing.size() > SHOWN ? " and " + (missing.size() - SHOWN) + " other names" : "")
        + ": the answers are kept, but nothing comes of them unless a later source has such a name."
        + " Maybe a name is misspelled.";
  }
}
