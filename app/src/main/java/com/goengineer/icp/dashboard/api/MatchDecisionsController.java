package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.dashboard.imports.UploadedSheet;
import com.goengineer.icp.dashboard.security.Audited;
import com.goengineer.icp.dashboard.security.SignedIn;
import com.goengineer.icp.jobs.Surroundings;
import com.goengineer.icp.runs.LinkDecision;
import com.goengineer.icp.runs.LinkDecision.Kind;
import com.goengineer.icp.runs.LinkDecisions;
import com.goengineer.icp.runs.MatchReview;
import com.goengineer.icp.runs.ReviewAnswers;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sources.SourceRefused;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * What people decide about names. A decision is on the disk when its request is answered; runs that
 * exist do not change, the next one uses it.
 */
@RestController
@RequestMapping("/api/v1/matches")
class MatchDecisionsController {
  private static final int MOST = 500;

  private final Workspace workspace;
  private final LoadedRuns loaded;
  private final LoadedMatches matches;
  private final Surroundings surroundings;

  MatchDecisionsController(
      Workspace workspace, LoadedRuns loaded, LoadedMatches matches, Surroundings surroundings) {
    this.workspace = workspace;
    this.loaded = loaded;
    this.matches = matches;
    this.surroundings = surroundings;
  }

  /**
   * An answer about a name and an account.
   *
   * @param answer same, different, unsure or undo
   * @param instead after different: the account that the name means
   * @param question why it was asked: review, audit, or nothing for a decision of one's own
   */
  record Answer(
      String name,
      String customerId,
      String answer,
      Optional<String> instead,
      Optional<String> question,
      Optional<String> note,
      String author) {
    Answer {
      name = given(name, "name");
      customerId = given(customerId, "customer_id");
      answer = given(answer, "answer");
      author = SignedIn.author(given(author, "author"));
    }

    private static String given(@Nullable String value, String member) {
      if (value == null || value.isBlank()) {
        throw new IllegalArgumentException(member + " is missing");
      }
      return value.strip();
    }

    List<LinkDecision> decisions(Instant time) {
      List<LinkDecision> decisions = new ArrayList<>();
      decisions.add(decision(kind(answer), customerId, time));
      instead.ifPresent(other -> decisions.add(decision(Kind.MUST_LINK, other, time)));
      return decisions;
    }

    private LinkDecision decision(Kind kind, String id, Instant time) {
      return new LinkDecision(
          time, author, kind, name, id, null, null, question.orElse(""), note.orElse(""));
    }
  }

  /** How many decisions are new: what says the same as one in force is not written again. */
  record Kept(int decisions, int added) {}

  /**
   * A line of decisions/links.csv, with what it came to.
   *
   * @param line where it begins
   * @param inForce false for what was replaced or taken back
   * @param waits true when the current run was made before it
   * @param effects what the current run made of the name, by source; empty when no source has it
   */
  record Line(
      long line,
      LinkDecision decision,
      boolean inForce,
      boolean waits,
      List<MatchReview.Link> effects) {}

  /** Some lines, newest first; {@code next} continues, absent at the end. */
  record Lines(long total, long waiting, List<Line> lines, Optional<Integer> next) {}

  /** Takes an answer; when this returns it is on the disk. */
  @PostMapping("/decisions")
  @Audited("decided about a match")
  @ResponseStatus(HttpStatus.CREATED)
  Kept decide(@RequestBody Answer answer) {
    if (answer.instead().isPresent() && kind(answer.answer()) != Kind.CANNOT_LINK) {
      throw new IllegalArgumentException("instead goes with the answer different");
    }
    requireAccount(answer.customerId());
    answer.instead().ifPresent(this::requireAccount);
    return keep(answer.decisions(surroundings.clock().instant()));
  }

  private Kept keep(List<LinkDecision> decisions) {
    return new Kept(decisions.size(), LinkDecisions.append(workspace, decisions));
  }

  private static Kind kind(String answer) {
    return switch (answer) {
      case "same" -> Kind.MUST_LINK;
      case "different" -> Kind.CANNOT_LINK;
      case "unsure" -> Kind.UNSURE;
      case "undo" -> Kind.UNDO;
      default ->
          throw new IllegalArgumentException(
              "there is no answer \"" + answer + "\", only same, different, unsure, undo");
    };
  }

  private void requireAccount(String id) {
    if (loaded.get("current").whatIf().rowOf(id) < 0) {
      throw new IllegalArgumentException(
          "\"" + id + "\" is no customer ID of the current run. IDs are case-sensitive.");
    }
  }

  /**
   * Every decision that was ever made, newest first.
   *
   * @param after cursor: how many to pass over
   */
  @GetMapping("/decisions")
  Lines decisions(
      @RequestParam(name = "after", defaultValue = "0") int after,
      @RequestParam(name = "size", defaultValue = "100") int size) {
    if (after < 0 || size < 1 || size > MOST) {
      throw new IllegalArgumentException("after is 0 or more, size 1 to " + MOST);
    }
    LinkDecisions decisions = LinkDecisions.read(workspace);
    MatchReview review = matches.get("current");
    boolean isKnown = review.knows(decisions);
    List<Line> lines =
        decisions.trace().stream().map(traced -> line(traced, review, isKnown)).toList();
    int from = Math.min(after, lines.size());
    int to = Math.min(from + size, lines.size());
    return new Lines(
        lines.size(),
        lines.stream().filter(Line::waits).count(),
        lines.subList(from, to),
        to < lines.size() ? Optional.of(to) : Optional.empty());
  }

  private static Line line(LinkDecisions.Traced traced, MatchReview review, boolean isKnown) {
    LinkDecision decision = traced.decision();
    return new Line(
        traced.line(),
        decision,
        traced.inForce(),
        !isKnown && review.isOlderThan(decision),
        review.linksOf(decision.name()));
  }

  /** Takes a review sheet back: all of its answers, or none where one cannot be understood. */
  @PostMapping("/answers")
  @Audited("brought in a review sheet")
  Kept answers(@RequestParam("file") MultipartFile file, @RequestParam("author") String author)
      throws IOException {
    String name = file.getOriginalFilename();
    try (InputStream content = file.getInputStream();
        UploadedSheet sheet = UploadedSheet.of(name == null ? "" : name, content)) {
      return keep(answers(sheet, author));
    }
  }

  private List<LinkDecision> answers(UploadedSheet sheet, String author) {
    try {
      return ReviewAnswers.read(
          sheet.file(),
          loaded.run("current").accountIds(),
          SignedIn.author(author),
          surroundings.clock().instant());
    } catch (UnusableFile | SourceRefused why) {
      throw sheet.refused(why);
    }
  }
}
