package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.whatif.Answer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What other weights, limits and filters would show. Changes nothing and keeps nothing. */
@RestController
@RequestMapping("/api/v1/runs/{run}/what-if")
class WhatIfController {
  private final LoadedRuns loaded;
  private final LatestQuestions latest;

  WhatIfController(LoadedRuns loaded, LatestQuestions latest) {
    this.loaded = loaded;
    this.latest = latest;
  }

  /**
   * Answers a question.
   *
   * @param page who asks; a newer question of the same page ends this one with 409
   * @param number ascending number of the question
   */
  @PostMapping
  Answer ask(
      @PathVariable("run") String run,
      @RequestHeader(name = "X-Page", defaultValue = "") String page,
      @RequestHeader(name = "X-Question", defaultValue = "0") long number,
      @RequestBody WhatIfRequest request) {
    var whatIf = loaded.get(run).whatIf();
    return whatIf.answer(request.question(whatIf.population().model()), latest.asked(page, number));
  }
}
