package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.jobs.NotEnoughHistory;
import com.goengineer.icp.jobs.Setup;
import com.goengineer.icp.jobs.Surroundings;
import com.goengineer.icp.jobs.TestYear;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.validation.Fold;
import com.goengineer.icp.validation.FutureProfit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much of the profit of the last test year weights would have found. */
@RestController
@RequestMapping("/api/v1/runs/{run}/future")
class FutureController {
  private final Workspace workspace;
  private final LoadedRuns loaded;
  private final Surroundings surroundings;

  /** What was looked back to, by run; or why there is nothing to look back to. */
  private final Map<String, Looked> looked = new ConcurrentHashMap<>();

  FutureController(Workspace workspace, LoadedRuns loaded, Surroundings surroundings) {
    this.workspace = workspace;
    this.loaded = loaded;
    this.surroundings = surroundings;
  }

  /** What came of looking back. */
  private sealed interface Looked {
    record Found(Fold fold) implements Looked {}

    record TooShort(String reason) implements Looked {}
  }

  /** Weights to try and to compare with; the saved ones when left out. */
  record FutureRequest(
      Optional<Map<String, Double>> weights, Optional<Map<String, Double>> against) {}

  /** One ranking and the shares of the profit that its best accounts brought. */
  record FutureLine(String key, String name, double share10, double share20) {
    static FutureLine of(String key, String name, FutureProfit profit) {
      return new FutureLine(key, name, profit.share10(), profit.share20());
    }
  }

  /** The test year: accounts as of a day, profit of the days from and to. */
  record Future(
      LocalDate asOf, LocalDate from, LocalDate to, int accounts, List<FutureLine> lines) {}

  @PostMapping
  Future future(@PathVariable("run") String id, @RequestBody FutureRequest request) {
    Run run = loaded.run(id);
    Model model = loaded.get(id).whatIf().population().model();
    return switch (looked.computeIfAbsent(run.id(), key -> look(run, model))) {
      case Looked.TooShort tooShort -> throw new NotEnoughHistory(tooShort.reason());
      case Looked.Found found -> future(found.fold(), model, request);
    };
  }

  private Looked look(Run run, Model model) {
    try {
      Setup setup = Setup.open(workspace, Optional.empty());
      return new Looked.Found(TestYear.of(run, setup, surroundings, model.componentNames()));
    } catch (NotEnoughHistory e) {
      return new Looked.TooShort(String.valueOf(e.getMessage()));
    }
  }

  private static Future future(Fold fold, Model model, FutureRequest request) {
    double[] now = RequestedWeights.of(request.weights(), model).toArray();
    double[] base = RequestedWeights.of(request.against(), model).toArray();
    return new Future(
        fold.cutOff().asOf(),
        fold.cutOff().outcomeFrom(),
        fold.cutOff().outcomeEnd().minusDays(1),
        fold.size(),
        List.of(
            FutureLine.of("now", "these weights", FutureProfit.of(fold, fold.raw(now))),
            FutureLine.of("base", "compared with", FutureProfit.of(fold, fold.raw(base))),
            FutureLine.of("baseline", "past-12-month GP", FutureProfit.ofPastYear(fold))));
  }
}
