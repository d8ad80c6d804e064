package com.goengineer.icp.runs;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.runs.GradeMove.Cause;
import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.ScoredAccounts;
import com.goengineer.icp.scoring.component.StandardComponents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Every account whose grade differs between two runs, and why.
 *
 * <p>The way from one run to the other is walked in three steps, each a scoring of the later run's
 * accounts: the earlier model (what changed until here is data or match), the same with the later
 * weights (weights), the later model (refit). The cause of a move is the step with the largest
 * change of percentile in the direction of the move; ties go to the earlier step.
 *
 * @param accounts accounts in both runs
 * @param moves by the later run's order of account IDs
 */
public record RunDiff(int accounts, List<GradeMove> moves) {

  public RunDiff {
    moves = List.copyOf(moves);
  }

  /** Compares two runs. O(n log n). */
  public static RunDiff of(Run earlier, Run later) {
    return new Comparison(
            ScoredRun.read(earlier, StandardComponents.all()),
            ScoredRun.read(later, StandardComponents.all()))
        .diff();
  }

  /** The object that {@code --json} prints. */
  public Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("accounts", accounts);
    tree.put("moves", moves.stream().map(GradeMove::tree).toList());
    return tree;
  }

  /** Two runs side by side. */
  private static final class Comparison {
    private final ScoredRun before;
    private final ScoredRun after;
    private final ScoredAccounts start;
    private final ScoredAccounts end;
    private final List<ScoredAccounts> steps;

    Comparison(ScoredRun before, ScoredRun after) {
      this.before = before;
      this.after = after;
      start = before.asScored();
      end = after.asScored();
      List<ScoredAccounts> between = new ArrayList<>();
      between.add(after.under(before.model()));
      between.add(after.under(reweighted()));
      between.add(end);
      steps = List.copyOf(between);
    }

    /** The earlier model under the later weights; as it is, when they weigh other components. */
    private Model reweighted() {
      boolean sameComponents =
          before.model().componentNames().equals(after.model().componentNames());
      return sameComponents ? before.model().withWeights(after.model().weights()) : before.model();
    }

    RunDiff diff() {
      List<GradeMove> moves = new ArrayList<>();
      int common = 0;
      for (int row = 0; row < end.size(); row++) {
        String id = after.accounts().text(AccountField.ACCOUNT_ID).orEmpty(row);
        Integer earlierRow = before.rowOf().get(id);
        if (earlierRow != null) {
          common++;
          Grade was = start.grade(earlierRow);
          if (was != end.grade(row)) {
            moves.add(
                new GradeMove(
                    id,
                    after.accounts().text(AccountField.COMPANY_NAME).orEmpty(row),
                    was,
                    end.grade(row),
                    cause(id, earlierRow, row)));
          }
        }
      }
      return new RunDiff(common, moves);
    }

    private Cause cause(String id, int earlierRow, int row) {
      double direction = percentile(end, row) - percentile(start, earlierRow);
      double from = percentile(start, earlierRow);
      int largest = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (int step = 0; step < steps.size(); step++) {
        double to = percentile(steps.get(step), row);
        double change = Math.copySign(1, direction) * (to - from);
        if (change > most) {
          most = change;
          largest = step;
        }
        from = to;
      }
      return switch (largest) {
        case 0 -> sameNames(id) ? Cause.DATA : Cause.MATCH;
        case 1 -> Cause.WEIGHTS;
        default -> Cause.REFIT;
      };
    }

    private static double percentile(ScoredAccounts scored, int row) {
      return scored.standings().percentile()[row];
    }

    private boolean sameNames(String id) {
      TreeSet<String> none = new TreeSet<>();
      return before.namesOf().getOrDefault(id, none).equals(after.namesOf().getOrDefault(id, none));
    }
  }
}
