package com.goengineer.icp.linkage;

import com.goengineer.icp.linkage.training.VariantGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What each kind of evidence contributes: the shipped points with those of one kind set to 0, on
 * the labelled sets and on a generated one: {@code Ablation FOLDER}.
 */
final class Ablation {
  private static final Map<String, Set<Feature>> KINDS = kinds();

  private Ablation() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0], "linkage");
    Map<String, LabelledSet> sets = new LinkedHashMap<>();
    for (String use : List.of("name", "name,city,state_or_country")) {
      sets.put("sp500 " + use, set(folder.resolve("sp500_sec"), use));
    }
    for (String use : List.of("name", "name,country")) {
      sets.put("universities " + use, set(folder.resolve("universities"), use));
    }
    sets.put("generated", VariantGenerator.salesLog(5, 1500));
    sets.forEach((name, set) -> {
      for (Map.Entry<String, Set<Feature>> kind : KINDS.entrySet()) {
        print(name, kind.getKey(), evaluate(set, kind.getValue()));
      }
    });
  }

  private static LabelledSet set(Path folder, String use) throws IOException {
    return EvaluationSets.set(folder, use, Assignment.MANY_TO_ONE);
  }

  private static Evaluation evaluate(LabelledSet set, Set<Feature> without) {
    LinkModel shipped = LinkModel.pretrained();
    LinkModel model =
        new LinkModel(muted(shipped.alone(), without), muted(shipped.deciding(), without));
    LinkSettings settings = LinkSettings.of(Assignment.MANY_TO_ONE).with(model).onThreads(2);
    return Evaluation.of(Linker.link(set.left(), set.right(), settings), set);
  }

  private static Points muted(Points points, Set<Feature> without) {
    double[][] ofBins = points.ofBins().clone();
    without.forEach(feature -> ofBins[feature.index()] = new double[feature.bins()]);
    return new Points(points.prior(), ofBins);
  }

  private static void print(String set, String kind, Evaluation evaluation) {
    Proportion accepted = evaluation.accepted();
    System.out.printf(
        Locale.ROOT,
        "%s | %s | %.3f | %.3f | %d of %d (%.3f to %.4f) | recall of candidates %.4f | ECE %.4f%n",
        set,
        kind,
        evaluation.bestF1(),
        evaluation.recallAt99(),
        accepted.successes(),
        accepted.trials(),
        accepted.lower95(),
        accepted.upper95(),
        evaluation.candidateRecall().estimate(),
        evaluation.reliability().expectedCalibrationError());
  }

  private static Map<String, Set<Feature>> kinds() {
    Map<String, Set<Feature>> kinds = new LinkedHashMap<>();
    kinds.put("nothing", EnumSet.noneOf(Feature.class));
    kinds.put("3-grams", EnumSet.of(Feature.GRAMS));
    kinds.put(
        "words by rarity",
        EnumSet.of(Feature.SHARED_INFORMATION, Feature.COVER_LEFT, Feature.COVER_RIGHT));
    kinds.put(
        "words without a partner", EnumSet.range(Feature.ONLY_LEFT, Feature.ONLY_RIGHT_LARGEST));
    kinds.put(
        "similar spelling",
        EnumSet.of(Feature.FUZZY_WORDS, Feature.FUZZY_SHARE, Feature.JARO_WINKLER));
    kinds.put(
        "first and last word, prefix, order",
        EnumSet.of(Feature.PREFIX, Feature.FIRST_WORD, Feature.LAST_WORD, Feature.REORDERED));
    kinds.put(
        "abbreviations, initials, other names",
        EnumSet.of(Feature.ABBREVIATIONS, Feature.INITIALS, Feature.OTHER_NAME));
    kinds.put("legal form", EnumSet.of(Feature.LEGAL_FORM));
    kinds.put(
        "serial, brackets, site, fund",
        EnumSet.of(Feature.SERIAL, Feature.QUALIFIER, Feature.SITE, Feature.VEHICLE));
    kinds.put("homonyms", EnumSet.of(Feature.HOMONYMS));
    kinds.put("place", EnumSet.range(Feature.COUNTRY, Feature.DOMAIN));
    kinds.put("margin to the next candidate", EnumSet.of(Feature.MARGIN));
    kinds.put("rivals", EnumSet.of(Feature.RIVAL, Feature.RIVAL_SPELLING));
    return kinds;
  }
}
