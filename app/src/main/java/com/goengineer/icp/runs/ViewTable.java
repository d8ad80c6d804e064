package com.goengineer.icp.runs;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.ScoreColumns;
import com.goengineer.icp.scoring.ScoredAccounts;
import com.goengineer.icp.scoring.Scorer;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.scoring.component.StandardComponents;
import com.goengineer.icp.segments.CadTiers;
import com.goengineer.icp.segments.ClassSettings;
import com.goengineer.icp.segments.Scaling;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import com.goengineer.icp.whatif.Question;
import com.goengineer.icp.whatif.WhatIf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a view of the dashboard shows, as a table to take along: its accounts in its order, with the
 * scores of its weights.
 */
public final class ViewTable {
  private static final int REASONS = 2;
  private static final String REASON = "reason";
  private static final List<String> STANDARD_CALL_COLUMNS =
      List.of(
          ScoreColumns.RANK,
          ScoredAccountsTable.CUSTOMER_ID,
          "Company Name",
          ScoreColumns.GRADE,
          ScoreColumns.SCORE,
          REASON,
          "Industry",
          "GP24",
          "Revenue24",
          "last_order");

  private ViewTable() {}

  /** All columns of icp_scored_accounts.csv. O(n log n). */
  public static Table accounts(WhatIf whatIf, Question question) {
    ScoredAccounts scored = scored(whatIf, question);
    ClassSettings classes =
        new ClassSettings(question.segmentation(), CadTiers.standard(), Scaling.standard());
    boolean isSaved = question.weights().equals(whatIf.population().model().weights());
    Column.Real certainty =
        isSaved
            ? new Column.Real(whatIf.population().certainty())
            : Column.Real.unknown(scored.size());
    Table best = ScoredAccountsTable.of(scored, classes, certainty);
    return best.reordered(places(best, whatIf.rows(question), scored.accounts()));
  }

  private static ScoredAccounts scored(WhatIf whatIf, Question question) {
    return new Scorer(whatIf.population().model().withWeights(question.weights()), question.mode())
        .score(whatIf.population().accounts());
  }

  /** Where rows of the accounts stand in the table that is best first. */
  private static int[] places(Table best, int[] rows, Accounts accounts) {
    int[] codes = best.text(ScoredAccountsTable.CUSTOMER_ID).codes();
    int[] placeOf = new int[codes.length];
    for (int place = 0; place < codes.length; place++) {
      placeOf[codes[place]] = place;
    }
    int[] idOf = accounts.text(AccountField.ACCOUNT_ID).codes();
    return IntStream.of(rows).map(row -> placeOf[idOf[row]]).toArray();
  }

  /**
   * What a call list can hold.
   *
   * @param standard what it holds unless columns are chosen: rank, ID as the CRM has it, name,
   *     grade, score, the reason in one sentence, money, and what the customers files brought along
   *     (owner, territory, contact)
   * @param further the other columns of icp_scored_accounts.csv, in its order
   */
  public record CallColumns(List<String> standard, List<String> further) {
    public CallColumns {
      standard = List.copyOf(standard);
      further = List.copyOf(further);
    }
  }

  /** What a call list of these accounts can hold; none of them is scored for it. */
  public static CallColumns callColumns(WhatIf whatIf) {
    Accounts all = whatIf.population().accounts();
    Accounts none = new Accounts(all.asOf(), all.table().reordered(new int[0]));
    Model model = whatIf.population().model();
    ScoredAccounts scored = new Scorer(model).score(none, model.fittedRaw());
    Column.Real certainty = Column.Real.unknown(0);
    return callColumns(ScoredAccountsTable.of(scored, ClassSettings.standard(), certainty), whatIf);
  }

  private static CallColumns callColumns(Table all, WhatIf whatIf) {
    Set<String> standard = new LinkedHashSet<>(STANDARD_CALL_COLUMNS);
    standard.addAll(whatIf.population().accounts().passThrough());
    standard.removeIf(name -> !name.equals(REASON) && !all.has(name));
    List<String> further = all.names().stream().filter(name -> !standard.contains(name)).toList();
    return new CallColumns(List.copyOf(standard), further);
  }

  /**
   * A call list. O(n log n).
   *
   * @param chosen names of its columns in their order; the standard ones when empty
   * @throws IllegalArgumentException if there is no column of a chosen name
   */
  public static Table calls(WhatIf whatIf, Question question, List<String> chosen) {
    Table all = accounts(whatIf, question);
    Map<String, Column> columns = new LinkedHashMap<>();
    for (String name : chosen.isEmpty() ? callColumns(all, whatIf).standard() : chosen) {
      if (!name.equals(REASON) && !all.has(name)) {
        throw new IllegalArgumentException(
            "there is no column \"" + name + "\"; export/columns lists what there is");
      }
      columns.put(name, name.equals(REASON) ? reasons(all, question.weights()) : read(all, name));
    }
    return new Table(columns, all.rows());
  }

  /** A list to call by is read by people: scores with one decimal, everything else as it is. */
  private static Column read(Table all, String name) {
    if (!name.equals(ScoreColumns.SCORE) && !name.equals(ScoreColumns.RAW)) {
      return all.column(name);
    }
    return new Column.Real(
        Arrays.stream(all.real(name).values()).map(value -> Math.rint(value * 10) / 10).toArray());
  }

  private static Column.Text reasons(Table all, Weights weights) {
    List<String> reasons = new ArrayList<>(all.rows());
    for (int row = 0; row < all.rows(); row++) {
      reasons.add(reason(all, weights, row));
    }
    return Column.Text.of(reasons);
  }

  /** "36.8 of 40 points for hardware adoption": the strongest parts, of how much each could be. */
  private static String reason(Table all, Weights weights, int row) {
    List<String> components = List.copyOf(weights.shares().keySet());
    List<String> strongest =
        components.stream()
            .sorted(
                Comparator.comparingDouble((String name) -> -points(all, name, row))
                    .thenComparingInt(components::indexOf))
            .limit(REASONS)
            .map(name ->
                oneDecimal(points(all, name, row))
                    + " of "
                    + oneDecimal(100 * weights.of(name))
                    + " points for "
                    + StandardComponents.all().get(name).title().toLowerCase(Locale.ROOT))
            .toList();
    LocalDate last = all.day("last_order").get(row);
    return "Grade %s: %s; %s."
        .formatted(
            all.text(ScoreColumns.GRADE).orEmpty(row),
            String.join(", ", strongest),
            last == null ? "no order so far" : "last order " + last);
  }

  private static double points(Table all, String component, int row) {
    return all.real(ScoreColumns.points(component)).values()[row];
  }

  private static String oneDecimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
