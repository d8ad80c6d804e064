package com.goengineer.icp.linkage;

import com.goengineer.icp.linkage.training.VariantGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Trains the weights that are shipped and writes them: {@code TrainWeights SEED FILE}. */
final class TrainWeights {
  private TrainWeights() {}

  public static void main(String[] arguments) throws IOException {
    LinkModel model = WeightTrainer.train(VariantGenerator.sets(Long.parseLong(arguments[0])));
    Files.writeString(Path.of(arguments[1]), model.text());
  }
}
