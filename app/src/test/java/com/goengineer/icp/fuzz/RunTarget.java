package com.goengineer.icp.fuzz;

import com.goengineer.icp.runs.ReviewFile;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.WeightsOnFile;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.component.StandardComponents;
import java.util.Arrays;
import java.util.List;

/**
 * The JSON that a run is read back from. The first byte says which file the rest is: manifest,
 * model, weights or review queue.
 */
public final class RunTarget {
  private static final List<String> FILES =
      List.of("manifest.json", "model.json", "optimized_weights.json", ReviewFile.NAME);
  private static final Scratch SCRATCH = Scratch.create();

  private RunTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    int file = Math.floorMod(bytes[0] - '0', FILES.size());
    SCRATCH.write("manifest.json", new byte[] {'{', '}'});
    SCRATCH.write(FILES.get(file), Arrays.copyOfRange(bytes, 1, bytes.length));
    Components components = StandardComponents.standard();
    Run run = new Run(SCRATCH.folder());
    try {
      switch (file) {
        case 0 -> {
          run.inputs();
          run.settings();
          run.weightsMetadata();
        }
        case 1 -> run.model(components);
        case 2 -> WeightsOnFile.read(run, components);
        default -> ReviewFile.read(run);
      }
    } catch (UnusableFile refused) {
      Said.inWords(refused);
    }
  }
}
