package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.dashboard.security.Audited;
import com.goengineer.icp.dashboard.security.SignedIn;
import com.goengineer.icp.jobs.Surroundings;
import com.goengineer.icp.runs.AccountNote;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.Workspace;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people know about accounts; kept with the decisions, for every run. */
@RestController
@RequestMapping("/api/v1/notes")
class NotesController {
  private final Workspace workspace;
  private final LoadedRuns loaded;
  private final Surroundings surroundings;

  NotesController(Workspace workspace, LoadedRuns loaded, Surroundings surroundings) {
    this.workspace = workspace;
    this.loaded = loaded;
    this.surroundings = surroundings;
  }

  /** What a page sends to keep a note. */
  record NewNote(String accountId, String text, String author) {}

  /** The notes about an account, newest first. */
  @GetMapping
  List<AccountNote> list(@RequestParam("id") String accountId) {
    return AccountNote.about(accountId, workspace);
  }

  @PostMapping
  @Audited("wrote a note about an account")
  @ResponseStatus(HttpStatus.CREATED)
  AccountNote add(@RequestBody NewNote given) {
    if (loaded.get("current").whatIf().rowOf(given.accountId()) < 0) {
      throw new UnusableFile(
          "There is no account \"" + given.accountId() + "\" in the current run.");
    }
    AccountNote note =
        new AccountNote(
            given.accountId(),
            given.text().strip(),
            SignedIn.author(given.author()),
            surroundings.clock().instant());
    note.append(workspace);
    return note;
  }
}
