package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.dashboard.imports.JobBoard;
import com.goengineer.icp.dashboard.security.Audited;
import com.goengineer.icp.dashboard.security.SignedIn;
import com.goengineer.icp.jobs.WeightChoices;
import com.goengineer.icp.runs.GradeMove;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunDiff;
import com.goengineer.icp.runs.RunFolder;
import com.goengineer.icp.runs.RunVerification;
import com.goengineer.icp.runs.WeightDecision;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.runs.WorkspaceLock;
import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.team.Role;
import com.goengineer.icp.whatif.WhatIf;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Runs of the workspace, and what stands in one. */
@RestController
@RequestMapping("/api/v1/runs")
class RunsController {
  private final Workspace workspace;
  private final Clock clock;
  private final LoadedRuns loaded;
  private final JobBoard board;

  RunsController(Workspace workspace, Clock clock, LoadedRuns loaded, JobBoard board) {
    this.workspace = workspace;
    this.clock = clock;
    this.loaded = loaded;
    this.board = board;
  }

  /** A run in a list. */
  record RunLine(
      String id, String asOf, String createdAt, String command, long accounts, boolean current) {}

  /** All runs, newest first; empty before anything was scored. */
  @GetMapping
  List<RunLine> list() {
    Optional<Run> current = workspace.current();
    return workspace.list().reversed().stream()
        .map(run -> line(run, current.filter(run::equals).isPresent()))
        .toList();
  }

  private static RunLine line(Run run, boolean isCurrent) {
    JsonNode manifest = run.manifest();
    return new RunLine(
        run.id(),
        manifest.path("as_of").asString(""),
        manifest.path("created_at").asString(""),
        manifest.path("command").asString("run"),
        manifest.path("counts").path("accounts").asLong(),
        isCurrent);
  }

  /** What a run is made of: model, weights to choose from, thresholds, counts, money. */
  @GetMapping("/{run}")
  Map<String, Object> one(@PathVariable("run") String id) {
    LoadedRuns.LoadedRun run = loaded.get(id);
    var model = run.whatIf().population().model();
    JsonNode manifest = run.run().manifest();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("run", line(run.run(), workspace.current().filter(run.run()::equals).isPresent()));
    tree.put("newest_run", workspace.list().getLast().id());
    tree.put("previous_run", previous(run.run()).map(Run::id));
    tree.put("components", model.componentNames());
    tree.put("weights", WeightChoices.of(workspace, run.run(), model));
    tree.put("grade_shares", model.gradeShares());
    tree.put("industries", run.whatIf().industries());
    tree.put("currency", manifest.path("settings").path("money").path("currency").asString("USD"));
    tree.put("counts", manifest.path("counts"));
    tree.put("money", manifest.path("money"));
    tree.put("match_rate", manifest.path("match_rate"));
    tree.put("inputs", manifest.path("inputs"));
    return tree;
  }

  /**
   * Every account whose grade differs from an earlier run, with the cause.
   *
   * @param since ID of the earlier run; the run before when left out
   */
  @GetMapping("/{run}/moves")
  Map<String, Object> moves(
      @PathVariable("run") String id,
      @RequestParam(name = "since", required = false) Optional<String> since) {
    Run run = loaded.run(id);
    Optional<Run> before = since.map(loaded::run).or(() -> previous(run));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("since", before.map(RunsController::asOf));
    Optional<RunDiff> diff = before.map(earlier -> RunDiff.of(earlier, run));
    diff.ifPresent(difference -> tree.putAll(difference.tree()));
    tree.put("moves", diff.map(difference -> weighed(difference, id)).orElse(List.of()));
    return tree;
  }

  /**
   * A move with what tells how much it matters.
   *
   * @param rank the account's rank now, 1 = best
   * @param gp24Cents its gross profit of the last 24 months
   */
  record MoveLine(
      String customerId,
      String companyName,
      Grade before,
      Grade after,
      String cause,
      long rank,
      long gp24Cents) {}

  private List<MoveLine> weighed(RunDiff diff, String id) {
    WhatIf whatIf = loaded.get(id).whatIf();
    Column.Money gp24 = whatIf.population().accounts().money(AccountField.GP24);
    return diff.moves().stream().map(move -> weighed(move, whatIf, gp24)).toList();
  }

  private static MoveLine weighed(GradeMove move, WhatIf whatIf, Column.Money gp24) {
    int row = whatIf.rowOf(move.customerId());
    return new MoveLine(
        move.customerId(),
        move.companyName(),
        move.before(),
        move.after(),
        move.cause().name().toLowerCase(Locale.ROOT),
        whatIf.savedRank(row),
        gp24.orZero(row));
  }

  /**
   * Makes a run the current one again, if it is still what it was; nothing is recomputed. One with
   * other weights than those decided upon needs an admin, as deciding about weights does.
   */
  @PostMapping("/{run}/restore")
  @Audited("made an earlier run the current one")
  RunLine restore(@PathVariable("run") String id) {
    board.requireIdle();
    Run run = loaded.run(id);
    return WorkspaceLock.forWriting(
            workspace, "restoring a run in the dashboard", clock.instant(), told -> {})
        .during(() -> {
          if (!WeightDecision.agreesWith(run, workspace)) {
            SignedIn.require(
                Role.ADMIN, "This run was scored with other weights than those decided upon.");
          }
          RunVerification.of(run).requireWhole();
          RunFolder.makeCurrent(workspace, run);
          return line(run, true);
        });
  }

  private static Map<String, String> asOf(Run run) {
    return Map.of("id", run.id(), "as_of", run.manifest().path("as_of").asString(""));
  }

  /** The run made before it. */
  private Optional<Run> previous(Run run) {
    List<Run> all = workspace.list();
    int place = all.indexOf(run);
    return place > 0 ? Optional.of(all.get(place - 1)) : Optional.empty();
  }
}
