package com.goengineer.icp.pipeline;

import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.engine.SqlStep;
import com.goengineer.icp.engine.TextFunction;
import com.goengineer.icp.scoring.Drift;
import com.goengineer.icp.scoring.InMemoryStatistics;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.ScoredAccounts;
import com.goengineer.icp.scoring.Scorer;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.StagedSources;
import com.goengineer.icp.statistics.ValueCounts;
import com.goengineer.icp.table.Table;
import com.goengineer.icp.validation.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps in order, the same for every engine: staged sources in, scored accounts out. Equal
 * sources (in any order of rows) and settings give an equal result.
 */
public final class ScoringPipeline {
  private final Engine engine;
  private final PipelineSettings settings;
  private final Progress progress;

  public ScoringPipeline(Engine engine, PipelineSettings settings, Progress progress) {
    this.engine = engine;
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Runs all steps.
   *
   * @param sources the staged sources
   * @param reading problems that were met while reading; they become part of the result
   * @throws com.goengineer.icp.sources.SourceRefused when no customer can be an account, or the log
   *     has no line
   */
  public PipelineResult run(StagedSources sources, List<Problem> reading) {
    LocalDate day = stage(sources);
    progress.begins("Match names");
    NameLinks.Outcome links = NameLinks.make(engine, settings.linkage(), settings.threads());
    progress.begins("Map industries");
    Table industries = IndustryNames.make(engine, settings.industries());
    progress.begins("Build accounts");
    Accounts accounts = accounts(day, sources.passThroughHeaders());
    Money money = Money.read(engine);
    List<Problem> problems = new ArrayList<>(reading);
    problems.addAll(RowChecks.run(engine, sources, reading, settings.revenueSources()));
    problems.addAll(SourceContents.warnings(engine, sources, day, settings.productLines()));
    problems.addAll(links.problems());
    problems.sort(Problem.REPORT_ORDER);
    progress.begins("Score accounts");
    ScoredAccounts scored = score(accounts);
    long rows = sources.table(SourceRole.CUSTOMERS).rows();
    return new PipelineResult(
        day,
        scored,
        links.table(),
        links.review(),
        industries,
        money,
        drift(scored),
        rows,
        problems);
  }

  /**
   * The past behind a result of {@link #run}, for as long as the engine is open and nothing else is
   * run on it.
   */
  public History history(PipelineResult result) {
    return new EngineHistory(
        engine,
        new AsOf(settings.today(), result.asOf(), settings.windowMonths()),
        result.scored().accounts(),
        !settings.productLines().isEmpty());
  }

  /** Loads the sources and returns the as-of date. */
  private LocalDate stage(StagedSources sources) {
    progress.begins("Load rows");
    SourceContents.require(engine, sources);
    engine.register(new TextFunction("name_key", new NameKey()));
    engine.register(new TextFunction("company_key", new CompanyKey()));
    Staging.load(engine, sources, AliasPeriods.of(settings.linkage().facts()));
    RevenueSource.load(engine, settings.revenueSources());
    Staging.loadProductLines(engine, settings.productLines());
    new AsOf(settings.today(), settings.today(), settings.windowMonths()).load(engine);
    engine.run(SqlStep.named("account_base"));
    engine.run(SqlStep.named("account_names"));
    engine.run(SqlStep.named("sales_lines"));
    return settings.asOf().orElseGet(() -> AsOf.newestSale(engine, settings.today()));
  }

  private Accounts accounts(LocalDate day, List<String> passThroughHeaders) {
    engine.run(SqlStep.named("revenue_rows"));
    engine.run(SqlStep.named("account_revenue"));
    AsOf asOf = new AsOf(settings.today(), day, settings.windowMonths());
    return AccountRows.build(engine, asOf, passThroughHeaders);
  }

  private Optional<Drift> drift(ScoredAccounts scored) {
    return settings
        .frozen()
        .map(
            model -> Drift.of(model, scored.accounts().asOf(), ValueCounts.of(raw(scored, model))));
  }

  /** Raw scores under the weights that a model was fitted with: others are no drift. */
  private static double[] raw(ScoredAccounts scored, Model model) {
    boolean sameWeights = model.weights().equals(scored.model().weights());
    return sameWeights ? scored.raw() : new Scorer(model).score(scored.accounts()).raw();
  }

  private ScoredAccounts score(Accounts accounts) {
    Model model =
        settings
            .frozen()
            .map(frozen -> frozen.withWeights(settings.weights()))
            .orElseGet(() ->
                Model.fit(
                    settings.components(),
                    new InMemoryStatistics(accounts),
                    settings.weights(),
                    settings.gradeShares()));
    return new Scorer(model).score(accounts);
  }
}
