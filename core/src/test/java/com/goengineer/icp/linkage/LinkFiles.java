package com.goengineer.icp.linkage;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Links a labelled set and writes links.csv as {@code icp link} does, for tools/score_links.py:
 * {@code LinkFiles SET_FOLDER name,city one-to-one links.csv [--all]}.
 */
final class LinkFiles {
  private LinkFiles() {}

  public static void main(String[] arguments) throws IOException {
    Assignment assignment =
        arguments[2].equals("one-to-one") ? Assignment.ONE_TO_ONE : Assignment.MANY_TO_ONE;
    LabelledSet set = EvaluationSets.set(Path.of(arguments[0]), arguments[1], assignment);
    long start = System.nanoTime();
    LinkageResult result =
        Linker.link(set.left(), set.right(), LinkSettings.of(assignment).onThreads(2));
    System.out.printf(
        Locale.ROOT, "%.2f s%n%s%n", (System.nanoTime() - start) / 1e9, result.report());
    boolean all = arguments.length > 4;
    try (PrintWriter out = new PrintWriter(arguments[3], StandardCharsets.UTF_8)) {
      out.println("left_id,right_id,probability,decision,evidence");
      for (int candidate = 0; candidate < result.size(); candidate++) {
        String decision =
            switch (result.decision(candidate)) {
              case Decision.Match match -> "match";
              case Decision.Review review -> "review";
              case Decision.NoMatch none -> "reject";
            };
        if (all || !decision.equals("reject")) {
          out.printf(
              "%s,%s,%s,%s,\"%s\"%n",
              set.left().ids().get(result.left(candidate)),
              set.right().ids().get(result.right(candidate)),
              result.probability(candidate),
              decision,
              result.evidence(candidate).text());
        }
      }
    }
  }
}
