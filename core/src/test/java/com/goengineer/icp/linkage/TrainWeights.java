package com.goengineer.icp.linkage;

import com.goengineer.icp.linkage.training.VariantGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Trains the weights that are shipped and writes them, and with the same command checks the weights
 * in force: {@code TrainWeights SEED weights.tsv} or {@code TrainWeights check reliability.tsv}.
 */
final class TrainWeights {
  private static final long UNSEEN_SEED = 5;
  private static final int UNSEEN_ROWS = 1500;

  private TrainWeights() {}

  public static void main(String[] arguments) throws IOException {
    String text =
        arguments[0].equals("check")
            ? reliability().text()
            : WeightTrainer.train(VariantGenerator.sets(Long.parseLong(arguments[0]))).text();
    Files.writeString(Path.of(arguments[1]), text);
  }

  /** Whether the shipped weights mean what they say on a set that they were not trained on. */
  static Reliability reliability() {
    LabelledSet unseen = VariantGenerator.salesLog(UNSEEN_SEED, UNSEEN_ROWS);
    LinkSettings settings = LinkSettings.of(Assignment.MANY_TO_ONE);
    return Evaluation.of(Linker.link(unseen.left(), unseen.right(), settings), unseen)
        .reliability();
  }
}
