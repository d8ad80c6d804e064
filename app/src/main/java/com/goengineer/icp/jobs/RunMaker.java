package com.goengineer.icp.jobs;

import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.engine.EngineResources;
import com.goengineer.icp.pipeline.PipelineResult;
import com.goengineer.icp.pipeline.ScoringPipeline;
import com.goengineer.icp.runs.BackgroundWriting;
import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.LinkDecisions;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunArtefacts;
import com.goengineer.icp.runs.RunFolder;
import com.goengineer.icp.runs.RunInputs;
import com.goengineer.icp.runs.RunOrigin;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.runs.StagedFiles;
import com.goengineer.icp.runs.Steps;
import com.goengineer.icp.runs.ValidationFile;
import com.goengineer.icp.runs.WorkspaceLock;
import com.goengineer.icp.segments.ClassSettings;
import com.goengineer.icp.validation.History;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** The way every job goes: score, perhaps judge, write, publish. */
final class RunMaker {
  private final Setup setup;
  private final Surroundings surroundings;
  private final LinkDecisions decisions;
  private final Steps steps;

  RunMaker(Setup setup, Surroundings surroundings) {
    this.setup = setup;
    this.surroundings = surroundings;
    this.decisions = LinkDecisions.read(setup.workspace());
    this.steps = new Steps(surroundings.progress(), System::nanoTime);
  }

  /**
   * What a run is to be.
   *
   * @param command the command that makes it
   * @param inputs what it is made from
   * @param weights what it is scored with
   * @param frozen a model to apply under these weights, or empty to fit one
   */
  record Order(
      String command, RunInputs inputs, CurrentWeights weights, Optional<FrozenModel> frozen) {

    /** The same with more known of its weights. */
    Order with(CurrentWeights known) {
      return new Order(command, inputs, known, frozen);
    }
  }

  /** Looks at a scored result and its past before they are written. */
  @FunctionalInterface
  interface Judge {
    Judged judge(PipelineResult result, History past);
  }

  /**
   * A result with what was found out about it.
   *
   * @param result what is written
   * @param weights metadata of its weights, where they are not those of the order
   * @param certainty share of reasonable alternatives under which each account keeps its grade
   * @param examination what was found out about its weights
   */
  record Judged(
      PipelineResult result,
      Optional<Map<String, Object>> weights,
      Optional<double[]> certainty,
      Optional<Examination> examination) {

    static Judged unjudged(PipelineResult result) {
      return new Judged(result, Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** Where the job is; for what it does outside of {@link #make}. */
  Steps steps() {
    return steps;
  }

  /**
   * Does a job as the only one that writes to the workspace.
   *
   * @throws com.goengineer.icp.runs.UnusableFile when another command writes to it
   */
  <T> T alone(String what, Supplier<T> job) {
    return WorkspaceLock.forWriting(
            setup.workspace(),
            "icp " + what,
            surroundings.clock().instant(),
            surroundings.progress()::tells)
        .during(job);
  }

  /** Scores, judges, writes and publishes; does not make the run current. */
  RunSummary make(Order order, Judge judge) {
    return make(order, judge, this::open);
  }

  /**
   * @param opening gives the engine, which is closed when the scores are there
   */
  private RunSummary make(Order order, Judge judge, Supplier<Engine> opening) {
    RunOrigin origin = origin(order);
    try (RunFolder folder =
            RunFolder.begin(setup.workspace(), origin.createdAt(), fingerprint(order, origin));
        BackgroundWriting staging = new BackgroundWriting(() -> stage(folder, order.inputs()))) {
      Judged judged = score(order, judge, opening);
      write(folder, origin, judged);
      staging.await();
      steps.begins("Hash artefacts");
      RunArtefacts.writeManifest(folder, origin, order.inputs(), judged.result(), steps.seconds());
      steps.end();
      Run run = folder.publish();
      return new RunSummary(
          run,
          judged.result(),
          order.inputs().files(),
          judged.weights().orElse(origin.weights()),
          steps.seconds());
    }
  }

  /** Staged rows depend on the inputs alone. */
  private void stage(RunFolder folder, RunInputs inputs) {
    StagedFiles.write(folder, inputs.sources(), inputs.reading(), setup.workspace());
  }

  /**
   * The same, and the run becomes the current one.
   *
   * @param opening gives the engine, which is closed when the scores are there
   */
  RunSummary makeCurrent(Order order, Judge judge, Supplier<Engine> opening) {
    RunSummary summary = make(order, judge, opening);
    RunFolder.makeCurrent(setup.workspace(), summary.run());
    return summary;
  }

  private RunOrigin origin(Order order) {
    return new RunOrigin(
        surroundings.clock().instant(),
        order.command(),
        surroundings.engine().name(),
        surroundings.codeVersion(),
        setup.config().seed(),
        setup.basis(surroundings, order.frozen(), decisions),
        order.weights().metadata());
  }

  private static String fingerprint(Order order, RunOrigin origin) {
    return Json.compact(
        List.of(
            order.command(),
            order.inputs().files(),
            origin.basis().tree(),
            order.weights().weights().shares(),
            origin.codeVersion()));
  }

  /** Opens the engine that was chosen. */
  Engine open() {
    return surroundings
        .engine()
        .open(
            new EngineResources(
                surroundings.threads(),
                surroundings.memory(),
                setup.workspace().scratch().toString(),
                surroundings.engine().master()));
  }

  /** Works out a run's accounts again from its staged rows and asks for their past. */
  <T> T lookBack(Run run, Function<History, T> question) {
    RunInputs inputs = RunInputsReader.fromRun(run, setup.workspace().scratch());
    CurrentWeights weights = CurrentWeights.of(setup);
    try (Engine engine = open()) {
      Order order = new Order("validate", inputs, weights, Optional.empty());
      return scored(order, engine, (result, past) -> question.apply(past));
    }
  }

  private Judged score(Order order, Judge judge, Supplier<Engine> opening) {
    try (Engine engine = opening.get()) {
      return scored(order, engine, judge::judge);
    }
  }

  private <T> T scored(
      Order order, Engine engine, BiFunction<PipelineResult, History, T> question) {
    ScoringPipeline pipeline =
        new ScoringPipeline(
            engine,
            setup
                .pipelineSettings(
                    surroundings, order.weights(), order.frozen().map(FrozenModel::model))
                .with(setup.linkage(decisions)),
            steps);
    PipelineResult result = pipeline.run(order.inputs().sources(), order.inputs().reading());
    return question.apply(result, pipeline.history(result));
  }

  private static void write(RunFolder folder, Examination found) {
    found
        .report()
        .map(report -> ValidationFile.tree(report, found.momentum()))
        .ifPresent(tree -> Json.write(tree, folder.file(ValidationFile.NAME)));
  }

  private void write(RunFolder folder, RunOrigin origin, Judged judged) {
    Map<String, Object> weights = judged.weights().orElse(origin.weights());
    ClassSettings classes = setup.classes();
    steps.begins("Write artefacts");
    new RunArtefacts(setup.config().components(), classes, judged.certainty())
        .write(folder, judged.result(), weights);
    judged.examination().ifPresent(found -> write(folder, found));
    steps.begins("Draw pictures");
    new PicturesAndReport(setup, weights).write(folder, judged.result(), judged.examination());
  }
}
