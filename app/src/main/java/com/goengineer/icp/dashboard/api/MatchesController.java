package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.dashboard.security.Audited;
import com.goengineer.icp.linkage.Evidence;
import com.goengineer.icp.linkage.LinkFact;
import com.goengineer.icp.linkage.Proportion;
import com.goengineer.icp.linkage.ThresholdPreview;
import com.goengineer.icp.linkage.Thresholds;
import com.goengineer.icp.pipeline.ReviewPair;
import com.goengineer.icp.runs.CsvFile;
import com.goengineer.icp.runs.LinkDecision;
import com.goengineer.icp.runs.LinkDecisions;
import com.goengineer.icp.runs.MatchReview;
import com.goengineer.icp.runs.ReviewSheet;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.whatif.WhatIf;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The names that a run could not decide, a sample of those it did, and how sure all of them are.
 */
@RestController
@RequestMapping("/api/v1/runs/{run}/matches")
class MatchesController {
  private static final String SALES = "sales";
  private static final int BINS = 20;
  private static final int MOST = 200;

  private final LoadedRuns loaded;
  private final LoadedMatches matches;
  private final Workspace workspace;

  MatchesController(LoadedRuns loaded, LoadedMatches matches, Workspace workspace) {
    this.loaded = loaded;
    this.matches = matches;
    this.workspace = workspace;
  }

  /**
   * Pairs that wait for an answer.
   *
   * @param open their number
   * @param answered pairs of the same kind that have one
   * @param revenueCents absolute revenue of the open ones in the sales log
   */
  record Waiting(long open, long answered, long revenueCents) {}

  /**
   * The answers to audited pairs, of every run: the share that was right with its 95 % interval.
   */
  record Audit(long asked, long right, double share, double lower95, double upper95) {
    static Audit of(LinkDecisions.Audit audit) {
      Proportion share = new Proportion(audit.right(), audit.asked());
      return new Audit(
          audit.asked(), audit.right(), share.estimate(), share.lower95(), share.upper95());
    }
  }

  /** Everything but the pairs themselves. */
  record Overview(
      Thresholds thresholds,
      long[] histogram,
      ThresholdPreview.Effect now,
      Waiting review,
      Waiting audit,
      Audit audited,
      boolean upToDate,
      String user) {}

  /**
   * A pair.
   *
   * @param number its place in the queue
   * @param subject equal for pairs that one answer decides: other spellings of the same name
   * @param logOdds the sum of the evidence
   * @param known what else is known of the account, so that a person can tell
   */
  record Pair(int number, String subject, ReviewPair pair, double logOdds, Known known) {}

  /** An account beside its name and place; money in cents, empty for what nobody said. */
  record Known(
      String industry,
      OptionalLong annualRevenueCents,
      OptionalLong gp24Cents,
      Optional<LocalDate> lastOrder) {
    static final Known NOTHING =
        new Known("", OptionalLong.empty(), OptionalLong.empty(), Optional.empty());

    static Known of(Accounts accounts, int row) {
      Column.Day ordered = accounts.day(AccountField.LAST_ORDER);
      return new Known(
          accounts.industryShown().orEmpty(row),
          cents(accounts.money(AccountField.ANNUAL_REVENUE), row),
          cents(accounts.money(AccountField.GP24), row),
          Optional.ofNullable(ordered.get(row)));
    }

    private static OptionalLong cents(Column.Money money, int row) {
      return money.isUnknown(row) ? OptionalLong.empty() : OptionalLong.of(money.orZero(row));
    }
  }

  /** Some pairs of the queue; {@code next} continues, absent at the end. */
  record Pairs(long open, List<Pair> pairs, Optional<Integer> next) {}

  @GetMapping
  Overview overview(@PathVariable("run") String run) {
    MatchReview review = matches.get(run);
    LinkDecisions decisions = LinkDecisions.read(workspace);
    return new Overview(
        review.thresholds(),
        review.preview().histogram(BINS),
        review.preview().at(review.thresholds()),
        waiting(review, ReviewPair.Question.REVIEW, decisions),
        waiting(review, ReviewPair.Question.AUDIT, decisions),
        Audit.of(decisions.audit()),
        review.knows(decisions),
        System.getProperty("user.name", ""));
  }

  private static Waiting waiting(
      MatchReview review, ReviewPair.Question question, LinkDecisions decisions) {
    List<ReviewPair> asked =
        review.pairs().stream().filter(pair -> pair.question() == question).toList();
    List<ReviewPair> open =
        asked.stream().filter(pair -> answer(pair, decisions).isEmpty()).toList();
    return new Waiting(
        open.size(),
        asked.size() - open.size(),
        open.stream()
            .filter(pair -> pair.source().equals(SALES))
            .mapToLong(pair -> Math.abs(pair.stakes().revenueCents()))
            .sum());
  }

  private static Optional<LinkDecision> answer(ReviewPair pair, LinkDecisions decisions) {
    return decisions.about(pair.party().name(), pair.account().id());
  }

  /** What other thresholds would come to. */
  @GetMapping("/thresholds")
  ThresholdPreview.Effect thresholds(
      @PathVariable("run") String run,
      @RequestParam("accept") double accept,
      @RequestParam("review") double review) {
    Thresholds inForce = matches.get(run).thresholds();
    return matches
        .get(run)
        .preview()
        .at(new Thresholds(accept, review, inForce.margin(), inForce.targetPrecision()));
  }

  /**
   * Pairs without an answer, in the order in which they should be worked on.
   *
   * @param question review or audit
   * @param after cursor: number of the last pair seen, -1 from the beginning
   */
  @GetMapping("/pairs")
  Pairs pairs(
      @PathVariable("run") String run,
      @RequestParam(name = "question", defaultValue = "review") String question,
      @RequestParam(name = "after", defaultValue = "-1") int after,
      @RequestParam(name = "size", defaultValue = "50") int size) {
    if (size < 1 || size > MOST) {
      throw new IllegalArgumentException("size is 1 to " + MOST);
    }
    ReviewPair.Question wanted = question(question);
    MatchReview review = matches.get(run);
    LinkDecisions decisions = LinkDecisions.read(workspace);
    int[] open =
        IntStream.range(0, review.pairs().size())
            .filter(number -> review.pairs().get(number).question() == wanted)
            .filter(number -> answer(review.pairs().get(number), decisions).isEmpty())
            .toArray();
    int[] later = IntStream.of(open).filter(number -> number > after).toArray();
    List<Pair> pairs =
        IntStream.of(later)
            .limit(size)
            .mapToObj(number -> pair(number, review.pairs().get(number), loaded.get(run).whatIf()))
            .toList();
    return new Pairs(
        open.length,
        pairs,
        later.length > size ? Optional.of(pairs.getLast().number()) : Optional.empty());
  }

  private static Pair pair(int number, ReviewPair pair, WhatIf run) {
    int row = run.rowOf(pair.account().id());
    return new Pair(
        number,
        LinkFact.key(pair.party().name()) + ' ' + pair.account().id(),
        pair,
        new Evidence(pair.evidence()).logOdds(),
        row < 0 ? Known.NOTHING : Known.of(run.population().accounts(), row));
  }

  private static ReviewPair.Question question(String name) {
    return switch (name) {
      case "review" -> ReviewPair.Question.REVIEW;
      case "audit" -> ReviewPair.Question.AUDIT;
      default ->
          throw new IllegalArgumentException(
              "there is no question \"" + name + "\", only review and audit");
    };
  }

  /** The queue and the audit as a sheet to fill in; answers come back at /matches/answers. */
  @GetMapping("/sheet")
  @Audited("exported the review sheet")
  void sheet(@PathVariable("run") String run, HttpServletResponse response) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"icp-review-%s.csv\"".formatted(loaded.run(run).id()));
    CsvFile.write(
        ReviewSheet.of(matches.get(run).pairs(), LinkDecisions.read(workspace)),
        response.getOutputStream());
  }
}
