package com.goengineer.icp.runs;

import com.goengineer.icp.embedded.ParquetFiles;
import com.goengineer.icp.industries.IndustryWeights;
import com.goengineer.icp.pipeline.PipelineResult;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.component.Vertical;
import com.goengineer.icp.segments.ClassSettings;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the artefacts of a run, the pictures, the report and the manifest apart.
 *
 * @param components the registry the run was scored with
 * @param classes thresholds of segments and tiers
 * @param certainty share of reasonable alternatives under which each account keeps its grade
 */
public record RunArtefacts(
    Components components, ClassSettings classes, Optional<double[]> certainty) {

  /** Name of the scored accounts. */
  public static final String SCORED_CSV = "icp_scored_accounts.csv";

  /** Name of the same rows, typed. */
  public static final String SCORED_PARQUET = "accounts.parquet";

  /** Name of the links. */
  public static final String LINKS = "links.csv";

  /** Name of the links that are missing. */
  public static final String UNMATCHED = "unmatched.csv";

  /** Name of the mapped industries. */
  public static final String INDUSTRIES = "industries.csv";

  /** Name of the problems. */
  public static final String PROBLEMS = "problems.csv";

  /** Name of the manifest. */
  public static final String MANIFEST = Run.MANIFEST;

  /**
   * Writes everything that follows from the result.
   *
   * @param weightsMetadata where the component weights come from and what speaks for them
   */
  public void write(RunFolder run, PipelineResult result, Map<String, Object> weightsMetadata) {
    Table scored =
        ScoredAccountsTable.of(
            result.scored(),
            classes,
            certainty.map(Column.Real::new).orElse(Column.Real.unknown(result.scored().size())));
    try (BackgroundWriting texts = new BackgroundWriting(() -> writeTexts(run, scored, result));
        ParquetFiles parquet = new ParquetFiles(run.scratch())) {
      writeWeights(run, result, weightsMetadata);
      parquet.write(scored, run.file(SCORED_PARQUET));
      AccountsFile.write(result.scored().accounts(), run, parquet);
      RankTables tables = new RankTables(parquet, run::file);
      ModelFile.write(result.scored().model(), tables, run.file(ModelFile.NAME));
      texts.await();
    }
  }

  private static void writeTexts(RunFolder run, Table scored, PipelineResult result) {
    CsvFile.write(scored, run.file(SCORED_CSV));
    CsvFile.write(RunTables.links(result), run.file(LINKS));
    CsvFile.write(RunTables.unmatched(result), run.file(UNMATCHED));
    ReviewFile.write(result.review(), run.file(ReviewFile.NAME));
    CsvFile.write(result.industries(), run.file(INDUSTRIES));
    CsvFile.write(RunTables.problems(result.problems()), run.file(PROBLEMS));
  }

  private void writeWeights(
      RunFolder run, PipelineResult result, Map<String, Object> weightsMetadata) {
    var model = result.scored().model();
    Json.write(WeightFiles.componentTree(model, weightsMetadata), run.file(WeightFiles.COMPONENTS));
    Optional<IndustryWeights> weights = Vertical.weightsIn(model);
    Optional<Vertical.Settings> settings =
        components.list().stream()
            .map(component -> component.settings())
            .filter(Vertical.Settings.class::isInstance)
            .map(Vertical.Settings.class::cast)
            .findFirst();
    if (weights.isPresent() && settings.isPresent()) {
      Json.write(
          WeightFiles.industryTree(weights.get(), settings.get(), model),
          run.file(WeightFiles.INDUSTRIES));
    }
  }

  /** Writes the manifest; the last artefact, because it names the hashes of all others. */
  public static Map<String, Object> writeManifest(
      RunFolder run,
      RunOrigin origin,
      RunInputs inputs,
      PipelineResult result,
      Map<String, Double> seconds) {
    Map<String, Object> manifest = Manifest.tree(run.id(), origin, inputs, result);
    manifest.put("artefacts", run.hashes());
    manifest.put("seconds", seconds);
    Json.write(manifest, run.file(MANIFEST));
    return manifest;
  }
}
