package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.whatif.Diagnostics;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the raw figures of the sources make of the scores of a run. */
@RestController
@RequestMapping("/api/v1/runs/{run}/diagnostics")
class DiagnosticsController {
  private final LoadedRuns loaded;

  DiagnosticsController(LoadedRuns loaded) {
    this.loaded = loaded;
  }

  @GetMapping
  Diagnostics diagnostics(@PathVariable("run") String id) {
    return loaded.get(id).whatIf().diagnostics();
  }
}
