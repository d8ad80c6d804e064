package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.dashboard.api.LoadedRuns.LoadedRun;
import com.goengineer.icp.runs.AccountSources;
import com.goengineer.icp.runs.ScoreHistory;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.scoring.Explanation;
import com.goengineer.icp.scoring.FittedComponent;
import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.GradeMode;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.ScoredAccounts;
import com.goengineer.icp.scoring.Scorer;
import com.goengineer.icp.segments.Segmentation;
import com.goengineer.icp.whatif.AccountLine;
import com.goengineer.icp.whatif.Filter;
import com.goengineer.icp.whatif.Question;
import com.goengineer.icp.whatif.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why an account has its score, down to the cells it comes from. */
@RestController
@RequestMapping("/api/v1/runs/{run}/account")
class AccountController {
  private final Workspace workspace;
  private final LoadedRuns loaded;

  AccountController(Workspace workspace, LoadedRuns loaded) {
    this.workspace = workspace;
    this.loaded = loaded;
  }

  /**
   * One component's part of the score.
   *
   * @param medianPoints what the median score of the industry would bring
   * @param fields the account's fields that it is computed from
   */
  record Term(
      String component,
      double weight,
      double score,
      double points,
      double medianPoints,
      List<String> inputs,
      List<String> fields,
      String arithmetic) {}

  /** The account as scored: line, terms that add up to the raw score, and the way to the grade. */
  record Account(
      AccountLine line,
      int population,
      double percentile,
      double dataCompleteness,
      boolean borderline,
      List<Term> terms,
      List<String> steps,
      double[] rawLimits,
      Map<String, String> facts) {}

  @GetMapping
  Account account(@PathVariable("run") String id, @RequestParam("id") String accountId) {
    LoadedRun run = loaded.get(id);
    int row = row(run, accountId);
    Model model = run.whatIf().population().model();
    ScoredAccounts scored = alone(run, row);
    return new Account(
        run.whatIf().line(saved(model), row),
        run.whatIf().population().size(),
        scored.standings().percentile()[0],
        scored.dataCompleteness()[0],
        scored.isBorderline(0),
        terms(Explanation.of(scored, 0), model, run.whatIf().industryMedians(row)),
        Explanation.of(scored, 0).steps(),
        limits(model),
        facts(scored.accounts()));
  }

  /** Rows of the sources that are about the account. */
  @GetMapping("/sources")
  List<AccountSources.SourceRow> sources(
      @PathVariable("run") String id, @RequestParam("id") String accountId) {
    return AccountSources.of(loaded.run(id), text(accountId)).rows();
  }

  /** Its orders by month, and the newest lines with their places. */
  @GetMapping("/orders")
  AccountSources.Orders orders(
      @PathVariable("run") String id, @RequestParam("id") String accountId) {
    return AccountSources.of(loaded.run(id), text(accountId)).orders();
  }

  /** How it stood in the runs of the workspace, oldest first. */
  @GetMapping("/history")
  List<ScoreHistory.Standing> history(
      @PathVariable("run") String id, @RequestParam("id") String accountId) {
    return ScoreHistory.of(workspace, text(accountId));
  }

  private static int row(LoadedRun run, String accountId) {
    int row = run.whatIf().rowOf(accountId);
    if (row < 0) {
      throw new UnusableFile(
          "There is no account \""
              + accountId
              + "\" in "
              + run.run().id()
              + ". IDs are case-sensitive.");
    }
    return row;
  }

  /** An ID as it may stand in a file: without the characters that no query can hold. */
  private static String text(String accountId) {
    if (accountId.chars().anyMatch(Character::isISOControl)) {
      throw new UnusableFile("There is no account whose ID holds a control character.");
    }
    return accountId;
  }

  private static Question saved(Model model) {
    return new Question(
        model.weights(),
        model.weights(),
        GradeMode.FITTED_LIMITS,
        Segmentation.standard(),
        Filter.NONE,
        Window.top(0));
  }

  private static ScoredAccounts alone(LoadedRun run, int row) {
    Accounts all = run.whatIf().population().accounts();
    Accounts one = new Accounts(all.asOf(), all.table().reordered(new int[] {row}));
    Model model = run.whatIf().population().model();
    return new Scorer(model).score(one, model.fittedRaw());
  }

  /** Raw scores at which D, C, B and A begin; NaN where nobody has the grade. */
  private static double[] limits(Model model) {
    Map<Grade, Double> cutOffs = model.cutOffs();
    return Stream.of(Grade.D, Grade.C, Grade.B, Grade.A)
        .mapToDouble(grade -> cutOffs.getOrDefault(grade, Double.NaN))
        .toArray();
  }

  private static List<Term> terms(Explanation explanation, Model model, double[] medians) {
    List<Explanation.Term> terms = explanation.terms();
    return IntStream.range(0, terms.size())
        .mapToObj(i -> {
          Explanation.Term term = terms.get(i);
          return new Term(
              term.component(),
              term.weight(),
              term.score(),
              term.points(),
              100 * term.weight() * medians[i],
              term.reasoning().inputs(),
              fields(model.components().get(i)),
              term.reasoning().arithmetic());
        })
        .toList();
  }

  private static List<String> fields(FittedComponent component) {
    return component.inputs().stream().map(AccountField::column).toList();
  }

  /** What else is known of it: fields of text and the columns that the customers file brought. */
  private static Map<String, String> facts(Accounts one) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (AccountField field :
        List.of(
            AccountField.SUB_LIST,
            AccountField.INDUSTRY_REASONING,
            AccountField.ANNUAL_REVENUE_SOURCE,
            AccountField.COMPANY_GROUP,
            AccountField.SHARED_WITH)) {
      put(facts, field.column(), one.text(field).orEmpty(0));
    }
    for (String header : one.passThrough()) {
      put(facts, header, one.table().text(header).orEmpty(0));
    }
    return facts;
  }

  private static void put(Map<String, String> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.put(name, value);
    }
  }
}
