package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.dashboard.imports.ImportDraft;
import com.goengineer.icp.dashboard.imports.ImportDrafts;
import com.goengineer.icp.dashboard.imports.JobBoard;
import com.goengineer.icp.dashboard.imports.JobState;
import com.goengineer.icp.dashboard.security.Audited;
import com.goengineer.icp.dashboard.security.SignedIn;
import com.goengineer.icp.jobs.ImportJob;
import com.goengineer.icp.jobs.Surroundings;
import com.goengineer.icp.readers.SourceInspection;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sources.HeaderDecision;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.SourceRole;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** From files to a run. Nothing is written into the workspace before "run". */
@RestController
@RequestMapping("/api/v1/import")
class ImportController {
  private static final int SHOWN_PROBLEMS = 200;
  private static final String NO_FILE = "There is no file to import. Add the files first.";

  private final ImportDrafts drafts;
  private final JobBoard board;
  private final Workspace workspace;

  ImportController(ImportDrafts drafts, JobBoard board, Workspace workspace) {
    this.drafts = drafts;
    this.board = board;
    this.workspace = workspace;
  }

  /** The files so far and how they are understood. */
  record DraftView(
      List<ImportDraft.Upload> files,
      List<SheetView> sheets,
      List<String> passedOver,
      List<String> refusals) {}

  /** A sheet; roles by their name in config.toml. */
  record SheetView(
      String file,
      String sheet,
      boolean hidden,
      Optional<String> role,
      Optional<String> nearest,
      String fingerprint,
      List<String> headers,
      Map<String, Integer> columns,
      List<String> missing,
      List<List<String>> rows) {
    static SheetView of(SourceInspection.SheetReading sheet) {
      return new SheetView(
          sheet.file(),
          sheet.sheet(),
          sheet.hidden(),
          sheet.role().map(SourceRole::configName),
          sheet.nearest().map(SourceRole::configName),
          sheet.fingerprint(),
          sheet.headers(),
          new TreeMap<>(sheet.columns()),
          sheet.missing(),
          sheet.rows());
    }
  }

  /** A role and what it can tell. */
  record RoleView(String role, String label, boolean required, List<FieldView> fields) {}

  /** A field: our name, its usual header. */
  record FieldView(String name, String header, boolean required) {}

  /** A decision about sheets with a fingerprint; without a role they are not used. */
  record DecisionRequest(
      String fingerprint, Optional<String> role, Optional<Map<String, String>> columns) {}

  /** How many problems there are by severity, and the first of them. */
  record ProblemsView(Map<String, Long> counts, List<ProblemView> first) {}

  /** A problem as one sentence. */
  record ProblemView(String severity, String text, String done) {
    static ProblemView of(Problem problem) {
      return new ProblemView(ProblemLines.severity(problem), problem.describe(), problem.action());
    }
  }

  /** The four roles and their fields. */
  @GetMapping("/roles")
  List<RoleView> roles() {
    return List.of(SourceRole.values()).stream()
        .map(role ->
            new RoleView(
                role.configName(),
                role.label(),
                role.required(),
                role.fields().stream()
                    .map(each ->
                        new FieldView(each.name(), each.headers().getFirst(), each.required()))
                    .toList()))
        .toList();
  }

  /** How the files so far are understood. */
  @GetMapping
  DraftView view() {
    ImportDraft draft = draft();
    Optional<ImportJob> job = draft.job(workspace);
    Optional<SourceInspection> seen = job.map(ImportJob::look);
    return new DraftView(
        draft.files(),
        seen.map(each -> each.sheets().stream().map(SheetView::of).toList()).orElse(List.of()),
        seen.map(SourceInspection::passedOver).orElse(List.of()),
        seen.map(SourceInspection::refusals).orElse(List.of()).stream()
            .map(refusal -> job.orElseThrow().plain(refusal))
            .toList());
  }

  /** Takes a file. */
  @PostMapping("/files")
  @Audited(value = "uploaded a file", ofMembersOnly = true)
  DraftView add(@RequestParam("file") MultipartFile file) throws IOException {
    board.requireIdle();
    String name = file.getOriginalFilename();
    try (InputStream content = file.getInputStream()) {
      draft().add(name == null ? "" : name, content);
    }
    return view();
  }

  /** Removes a file. */
  @DeleteMapping("/files/{name}")
  @Audited(value = "removed an uploaded file", ofMembersOnly = true)
  DraftView remove(@PathVariable("name") String name) {
    board.requireIdle();
    draft().remove(name);
    return view();
  }

  /** Replaces the files by the sample. */
  @PostMapping("/sample")
  DraftView sample() {
    board.requireIdle();
    draft().useSample();
    return view();
  }

  /** Forgets everything. */
  @DeleteMapping
  DraftView clear() {
    board.requireIdle();
    draft().clear();
    return view();
  }

  /** Corrects what a sheet is and which column tells what. */
  @PutMapping("/decisions")
  DraftView decide(@RequestBody DecisionRequest request) {
    board.requireIdle();
    draft()
        .decide(
            request.fingerprint(),
            new HeaderDecision(
                request.role().filter(role -> !role.isEmpty()).map(SourceRole::named),
                request.columns().orElse(Map.of())));
    return view();
  }

  /** Reads every row and says what could not be used; writes nothing. */
  @GetMapping("/problems")
  ProblemsView problems() {
    List<Problem> all = job().problems();
    return new ProblemsView(
        ProblemLines.counts(all),
        all.stream()
            .sorted(ProblemLines.WORST_FIRST)
            .limit(SHOWN_PROBLEMS)
            .map(ProblemView::of)
            .toList());
  }

  /** Imports: scores the accounts in the background. */
  @PostMapping("/run")
  @Audited("imported files")
  JobState run() {
    ImportDraft draft = draft();
    ImportJob job = job();
    return board.start(
        "Import",
        progress -> {
          String run = job.run(Surroundings.ofThisMachine(progress)).run().id();
          draft.clear();
          return run;
        });
  }

  /** The draft of who asks. */
  private ImportDraft draft() {
    return drafts.of(SignedIn.name());
  }

  private ImportJob job() {
    return draft().job(workspace).orElseThrow(() -> new IllegalArgumentException(NO_FILE));
  }
}
