package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.dashboard.security.Audited;
import com.goengineer.icp.industries.StrategicTiers;
import com.goengineer.icp.runs.CsvFile;
import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.TiersFile;
import com.goengineer.icp.runs.Workspace;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What industries weigh, what did not map to one, and the tiers of the next run. */
@RestController
@RequestMapping("/api/v1")
class IndustriesController {
  private static final Set<String> NOT_MAPPED = Set.of("none", "not_given");

  private final LoadedRuns loaded;
  private final Workspace workspace;

  IndustriesController(LoadedRuns loaded, Workspace workspace) {
    this.loaded = loaded;
    this.workspace = workspace;
  }

  /** Tiers with their scores, the share of the data in a weight, and the industries of each. */
  record Tiers(
      Map<String, Double> tierScores, double dataDriven, Map<String, List<String>> industryTiers) {
    static Tiers of(StrategicTiers tiers) {
      return new Tiers(tiers.tierScores(), tiers.blend().dataDriven(), tiers.industryTiers());
    }

    StrategicTiers checked() {
      return new StrategicTiers(
          tierScores, new StrategicTiers.Blend(dataDriven, 1 - dataDriven), industryTiers);
    }
  }

  /** Industries of a run: n, adopters, mean, shrunk mean, interval, tier score, weight. */
  @GetMapping("/runs/{run}/industries")
  Map<String, Object> industries(@PathVariable("run") String id) {
    Run run = loaded.run(id);
    JsonNode weights =
        Json.read(run.file("industry_weights.json"), "Restore the file from a copy, or run again.");
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("industries", weights.path("industries"));
    tree.put("global", weights.path("global"));
    tree.put("tiers", weights.path("metadata").path("tiers"));
    tree.put("unmapped", unmapped(run));
    return tree;
  }

  private static List<Map<String, String>> unmapped(Run run) {
    return CsvFile.read(run.file("industries.csv")).stream()
        .filter(row -> "industry".equals(row.get("field")))
        .filter(row -> NOT_MAPPED.contains(row.getOrDefault("method", "")))
        .sorted(Comparator.comparingLong(row -> -Long.parseLong(row.getOrDefault("rows", "0"))))
        .toList();
  }

  /** The tiers the next run will use. */
  @GetMapping("/tiers")
  Tiers tiers() {
    return Tiers.of(
        Files.exists(workspace.tiersFile())
            ? TiersFile.read(workspace.tiersFile())
            : StrategicTiers.standard());
  }

  /** Replaces the tiers; runs that exist do not change. */
  @PutMapping("/tiers")
  @Audited("changed the strategic tiers")
  Tiers replace(@RequestBody Tiers tiers) {
    TiersFile.write(workspace.tiersFile(), tiers.checked());
    return tiers();
  }
}
