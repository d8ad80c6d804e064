package com.goengineer.icp.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The additive model: log-odds of a match = prior + points of the pair's bins.
 *
 * <p>Two sets of points are kept. The first sees the pair alone; its log-odds rank the candidates
 * of a row, and the distance to the best other one becomes a feature (margin, rival) of the second,
 * which decides. So the evidence of a decision stays one sum.
 *
 * <p>Immutable, thread-safe.
 */
public final class LinkModel {
  private final Points alone;
  private final Points deciding;

  LinkModel(Points alone, Points deciding) {
    this.alone = alone;
    this.deciding = deciding;
  }

  /** The model that is shipped with the product; how it is made: docs/concepts/linkage.md. */
  public static LinkModel pretrained() {
    return Holder.PRETRAINED;
  }

  /** Points of the first look. */
  Points alone() {
    return alone;
  }

  /** Points of the decision. */
  Points deciding() {
    return deciding;
  }

  /**
   * A model from its text form.
   *
   * @throws IllegalArgumentException if a line names no feature or has the wrong number of points
   */
  public static LinkModel parse(String text) {
    return read(
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .toList());
  }

  /**
   * The text form: a line per feature, "alone" or "deciding", its key, the points of its bins in
   * order. Four decimals: what is written is what is used.
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "# Points in log-odds per bin of each feature; made by WeightTrainer, see docs/concepts/linkage.md.\n");
    write("alone", alone, text);
    write("deciding", deciding, text);
    return text.toString();
  }

  private static void write(String name, Points points, StringBuilder text) {
    text.append(name).append("\tprior\t").append(decimal(points.prior())).append('\n');
    for (Feature feature : Feature.all()) {
      text.append(name).append('\t').append(feature.key());
      for (double bin : points.ofBins()[feature.index()]) {
        text.append('\t').append(decimal(bin));
      }
      text.append('\n');
    }
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.4f", value == 0 ? 0.0 : value);
  }

  private static LinkModel read(List<String[]> lines) {
    List<String[]> alone = new ArrayList<>();
    List<String[]> deciding = new ArrayList<>();
    for (String[] line : lines) {
      (line[0].equals("alone") ? alone : deciding).add(line);
    }
    return new LinkModel(points(alone), points(deciding));
  }

  private static Points points(List<String[]> lines) {
    Points points = Points.none();
    double prior = 0;
    for (String[] line : lines) {
      double[] numbers = Arrays.stream(line).skip(2).mapToDouble(Double::parseDouble).toArray();
      if (line[1].equals("prior")) {
        prior = numbers[0];
      } else {
        Feature feature = Feature.valueOf(line[1].toUpperCase(Locale.ROOT));
        if (numbers.length != feature.bins()) {
          throw new IllegalArgumentException(
              line[1] + " has " + numbers.length + " points, not " + feature.bins());
        }
        points.ofBins()[feature.index()] = numbers;
      }
    }
    return new Points(prior, points.ofBins());
  }

  /** Loaded on first use: the trainer must run before there are weights. */
  private static final class Holder {
    private static final LinkModel PRETRAINED = read(ResourceTable.read("weights.tsv"));
  }
}
