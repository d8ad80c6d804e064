package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.dashboard.api.LoadedRuns.LoadedRun;
import com.goengineer.icp.dashboard.security.Audited;
import com.goengineer.icp.runs.ExportFormat;
import com.goengineer.icp.runs.ScoredExport;
import com.goengineer.icp.runs.ViewTable;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.table.Table;
import com.goengineer.icp.whatif.Question;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Exactly what a view shows, as a file: its accounts, in its order, under its weights. */
@RestController
@RequestMapping("/api/v1/runs/{run}/export")
class ExportController {
  private final Workspace workspace;
  private final LoadedRuns loaded;
  private final JsonMapper json;

  ExportController(Workspace workspace, LoadedRuns loaded, JsonMapper json) {
    this.workspace = workspace;
    this.loaded = loaded;
    this.json = json;
  }

  private static final Set<String> PARAMETERS = Set.of("format", "kind", "question", "column");

  /** Which columns: all, or those of a call list. */
  enum Kind {
    ACCOUNTS,
    CALLS
  }

  /**
   * Writes the file.
   *
   * @param question the what-if that the view shows, as JSON; from and size do not count
   * @param query holds the columns of a call list as "column", in their order; headers may hold
   *     commas, so that no list is split
   */
  @GetMapping
  @Audited("exported accounts")
  void export(
      @PathVariable("run") String id,
      @RequestParam("format") String format,
      @RequestParam(name = "kind", defaultValue = "accounts") String kind,
      @RequestParam(name = "question", defaultValue = "{}") String question,
      @RequestParam MultiValueMap<String, String> query,
      HttpServletResponse response)
      throws IOException {
    KnownParameters.requireAmong(query.keySet(), PARAMETERS);
    LoadedRun run = loaded.get(id);
    ExportFormat wanted = named(ExportFormat.class, "format", format);
    Kind columns = named(Kind.class, "kind", kind);
    Question asked = asked(run, question);
    Table table =
        switch (columns) {
          case ACCOUNTS -> ViewTable.accounts(run.whatIf(), asked);
          case CALLS ->
              ViewTable.calls(run.whatIf(), asked, query.getOrDefault("column", List.of()));
        };
    send(ScoredExport.of(run.run(), table), wanted, fileName(run, asked, columns), response);
  }

  /** What a call list can hold. */
  @GetMapping("/columns")
  ViewTable.CallColumns columns(@PathVariable("run") String id) {
    return ViewTable.callColumns(loaded.get(id).whatIf());
  }

  private Question asked(LoadedRun run, String question) {
    WhatIfRequest asked;
    try {
      asked = json.readValue(question, WhatIfRequest.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("question: " + UnreadableBody.inWords(e), e);
    }
    if (asked == null) {
      throw new IllegalArgumentException("question: a JSON object is expected, not null");
    }
    return asked.question(run.whatIf().population().model());
  }

  private static <E extends Enum<E>> E named(Class<E> type, String parameter, String name) {
    try {
      return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "there is no "
              + parameter
              + " \""
              + name
              + "\"; there are "
              + Stream.of(type.getEnumConstants())
                  .map(each -> each.name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(", ")),
          e);
    }
  }

  /** "icp-accounts-mid-market-2026-10-31": what, which segment, as of when. */
  private static String fileName(LoadedRun run, Question question, Kind kind) {
    String segments =
        question.filter().segments().stream()
            .sorted()
            .map(each -> "-" + each.label().toLowerCase(Locale.ROOT).replace(' ', '-'))
            .collect(Collectors.joining());
    return "icp-"
        + kind.name().toLowerCase(Locale.ROOT)
        + segments
        + "-"
        + run.whatIf().population().model().asOf();
  }

  private void send(
      ScoredExport export, ExportFormat format, String name, HttpServletResponse response)
      throws IOException {
    Path scratch = Files.createDirectories(workspace.scratch());
    Path file = Files.createTempFile(scratch, "export", "." + format.name());
    try {
      export.write(format, file);
      String shown = name + "." + format.name().toLowerCase(Locale.ROOT);
      response.setContentType("application/octet-stream");
      response.setContentLengthLong(Files.size(file));
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename(shown).build().toString());
      Files.copy(file, response.getOutputStream());
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
