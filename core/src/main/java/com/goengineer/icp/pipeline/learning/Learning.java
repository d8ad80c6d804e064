package com.goengineer.icp.pipeline.learning;

import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.scoring.component.Momentum;
import com.goengineer.icp.statistics.Workers;
import com.goengineer.icp.validation.AccountNumbers;
import com.goengineer.icp.validation.CutOff;
import com.goengineer.icp.validation.CutOffs;
import com.goengineer.icp.validation.Fold;
import com.goengineer.icp.validation.History;
import com.goengineer.icp.validation.MomentumHalfLife;
import com.goengineer.icp.validation.Tornado;
import com.goengineer.icp.weights.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Learns weights from outcomes that were complete before the verdict's as-of date, and judges them
 * on the one that was not.
 *
 * <p>The verdict's date is looked back to only after the weights are chosen. Everything is decided
 * by the history, the settings and the seed: the same go in, the same bytes come out, on any number
 * of threads.
 *
 * @param settings how
 * @param workers threads
 * @param progress told of the best so far; may stop the search, which then keeps that best
 */
public record Learning(LearningSettings settings, Workers workers, Progress progress) {

  static final String MOMENTUM = "momentum";

  /**
   * Learns weights where the default ones are in force.
   *
   * @param history the past
   * @param components the components to weigh
   * @param defaults the workspace's default weights
   */
  public Learned run(History history, Components components, Weights defaults) {
    return run(history, components, defaults, defaults);
  }

  /**
   * Learns weights.
   *
   * @param history the past
   * @param components the components to weigh
   * @param defaults the workspace's default weights
   * @param inForce the weights in force; nothing that is learned depends on them
   */
  public Learned run(History history, Components components, Weights defaults, Weights inForce) {
    return switch (CutOffs.choose(history, settings.backtest().cutOffs())) {
      case CutOffs.Choice.TooShort tooShort ->
          refused(tooShort.reason(), history, components, defaults);
      case CutOffs.Choice.Chosen chosen ->
          learn(history, components, new Starts(defaults, inForce), chosen.cutOffs());
    };
  }

  /** The weights that are known before anything is learned. */
  private record Starts(Weights defaults, Weights inForce) {}

  private Learned refused(String reason, History history, Components components, Weights defaults) {
    Tornado tornado = new Tornado(history.today(), components, settings.backtest());
    return new Learned.Refused(reason, tornado.of(defaults.inOrderOf(components), List.of()));
  }

  private Learned learn(History history, Components given, Starts starts, CutOffs cutOffs) {
    LearningRun.Past past = new LearningRun.Past(history, cutOffs, new AccountNumbers());
    Training training = training(past, given, starts.defaults);
    if (training.usable()) {
      return new LearningRun(this, past, training)
          .result(starts.inForce.inOrderOf(training.components()));
    }
    return refused(
        "On no as-of date did enough accounts buy afterwards to judge weights by.",
        history,
        training.components(),
        starts.defaults);
  }

  private Training training(LearningRun.Past past, Components given, Weights defaults) {
    List<Fold> folds = new ArrayList<>();
    for (CutOff date : past.cutOffs().training()) {
      folds.add(Fold.at(past.history(), date, given, past.numbers()));
    }
    Components components = given.has(MOMENTUM) ? withChosenHalfLife(given, folds) : given;
    return Training.of(
        components,
        folds.stream().map(fold -> fold.with(components)).toList(),
        defaults.inOrderOf(components),
        settings.backtest().utility());
  }

  /**
   * What switching Momentum on would give beside weights that were not learned here.
   *
   * @param history the past
   * @param components the components that are weighted
   * @param weights the weights
   * @return empty where Momentum is on, or where there is too little to learn from
   */
  public Optional<MomentumAdvice> momentum(
      History history, Components components, Weights weights) {
    CutOffs.Choice choice = CutOffs.choose(history, settings.backtest().cutOffs());
    if (components.has(MOMENTUM) || !(choice instanceof CutOffs.Choice.Chosen chosen)) {
      return Optional.empty();
    }
    LearningRun.Past past = new LearningRun.Past(history, chosen.cutOffs(), new AccountNumbers());
    Training training = training(past, components, Weights.defaults(components));
    return training.usable()
        ? new LearningRun(this, past, training).momentum(weights.inOrderOf(components))
        : Optional.empty();
  }

  private Components withChosenHalfLife(Components components, List<Fold> past) {
    Momentum chosen = MomentumHalfLife.chosen(past, settings.backtest().utility());
    return components.with(chosen);
  }
}
