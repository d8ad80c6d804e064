package com.goengineer.icp.runs;

import com.goengineer.icp.pipeline.learning.Goal;
import com.goengineer.icp.pipeline.learning.Learned;
import com.goengineer.icp.pipeline.learning.MomentumAdvice;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.ScoreColumns;
import com.goengineer.icp.scoring.component.Momentum;
import com.goengineer.icp.validation.Sensitivity;
import com.goengineer.icp.weights.ParetoFront;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What learning leaves behind: the metadata of optimized_weights.json. */
public final class LearnedWeights {
  /** Where the half-life of Momentum stands that the weights were learned with. */
  static final String HALF_LIFE = "momentum_half_life_days";

  private static final String LEGACY =
      "Fitted with the original's objective, for comparison: it rewards agreement with revenue that"
          + " the score is made of.";

  private LearnedWeights() {}

  /**
   * Where the weights come from and what speaks for them.
   *
   * @param goal what they were learned for
   * @param seed start of every random draw
   * @param fingerprint of the data they were learned from
   */
  public static Map<String, Object> metadata(
      Learned.Result learned, Goal goal, long seed, String fingerprint) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("origin", "learned");
    tree.put("objective", goal.key());
    tree.put("seed", seed);
    tree.put("data_fingerprint", fingerprint);
    tree.put("verdict", learned.evidence().verdict().key());
    tree.put("evidence", goal == Goal.HONEST ? sentence(learned) : LEGACY);
    halfLife(learned.components()).ifPresent(days -> tree.put(HALF_LIFE, (long) days));
    tree.put("comparisons", ValidationFile.evidence(learned.evidence()));
    tree.put("utility", learned.utility());
    tree.put("evaluations", learned.found().evaluations());
    tree.put("best_found", named(learned, learned.found().weights()));
    Map<String, Object> equallyGood = equallyGood(learned);
    equallyGood.put(WeightEvidence.TRIED, WeightEvidence.tried(learned.equallyGood().weights()));
    tree.put(WeightEvidence.EQUALLY_GOOD, equallyGood);
    tree.put("front", front(learned));
    learned.inForce().ifPresent(trade -> tree.put("in_force", trade(learned, trade)));
    tree.put("sensitivity", learned.sensitivity().stream().map(LearnedWeights::change).toList());
    learned.momentum().ifPresent(advice -> tree.put("momentum", momentum(advice)));
    learned
        .level()
        .ifPresent(level -> tree.put("level_with_past_12_month_gp", ValidationFile.level(level)));
    tree.put("remarks", learned.remarks());
    tree.put("manual_override", false);
    return tree;
  }

  /** The half-life of Momentum, in days, where it is among the components. */
  static OptionalInt halfLife(Components components) {
    return components.list().stream()
        .filter(Momentum.class::isInstance)
        .mapToInt(momentum -> ((Momentum) momentum).settings().halfLifeDays())
        .findFirst();
  }

  private static String sentence(Learned.Result learned) {
    int dates = learned.cutOffs().training().size();
    return "Learned from "
        + dates
        + (dates == 1 ? " as-of date" : " as-of dates")
        + "; on the outcome they had not seen: "
        + learned.evidence().verdict().words()
        + ".";
  }

  /** How many weights are as good, and between which values each lies among them. */
  public static Map<String, Object> equallyGood(Learned.Result learned) {
    List<double[]> members = learned.equallyGood().weights();
    double[] lowest = members.getFirst().clone();
    double[] highest = members.getFirst().clone();
    for (double[] member : members) {
      for (int place = 0; place < member.length; place++) {
        lowest[place] = Math.min(lowest[place], member[place]);
        highest[place] = Math.max(highest[place], member[place]);
      }
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("count", (long) members.size());
    tree.put("min", named(learned, lowest));
    tree.put("max", named(learned, highest));
    return tree;
  }

  /** Weights by the names of optimized_weights.json. */
  public static Map<String, Object> named(Learned.Result learned, double[] weights) {
    Map<String, Object> named = new LinkedHashMap<>();
    List<String> names = learned.components().names();
    for (int place = 0; place < weights.length; place++) {
      named.put(ScoreColumns.score(names.get(place)), weights[place]);
    }
    return named;
  }

  private static List<Object> front(Learned.Result learned) {
    List<Object> trades = new ArrayList<>();
    learned.front().trades().forEach(trade -> trades.add(trade(learned, trade)));
    return trades;
  }

  private static Map<String, Object> trade(Learned.Result learned, ParetoFront.Trade trade) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("weights", named(learned, trade.weights()));
    tree.put("power", trade.power());
    tree.put("stability", trade.stability());
    tree.put("closeness", trade.closeness());
    tree.put("rank_stability", trade.rankStability());
    return tree;
  }

  static Map<String, Object> change(Sensitivity sensitivity) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("component", sensitivity.component());
    tree.put("less", change(sensitivity.less()));
    tree.put("more", change(sensitivity.more()));
    return tree;
  }

  private static Map<String, Object> change(Sensitivity.Change change) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("weight", change.weight());
    tree.put("grades_changed", change.gradesChanged());
    change.utilityChange().ifPresent(value -> tree.put("utility_change", value));
    return tree;
  }

  /** What Momentum would add. */
  static Map<String, Object> momentum(MomentumAdvice advice) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("half_life_days", (long) advice.halfLifeDays());
    tree.put("utility_gained", ValidationFile.interval(advice.utilityGained()));
    tree.put("level_with_past_12_month_gp", advice.level().level());
    tree.put("undated_components", advice.undated().without());
    tree.put("words", advice.inWords());
    return tree;
  }
}
