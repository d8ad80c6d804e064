package com.goengineer.icp.cli;

import com.goengineer.icp.runs.ExportFormat;
import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.ScoredExport;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.segments.Segment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code icp export}. */
@Command(
    name = "export",
    description = "Writes the current run's scored accounts, all or some of them, in their order.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: icp export --format xlsx --segment mid-market --grade A,B --out call-list.xlsx"
    })
final class ExportCommand implements Callable<Integer> {
  @Option(names = "--format", required = true, description = "csv, xlsx, parquet or json.")
  private ExportFormat format = ExportFormat.CSV;

  @Option(
      names = "--segment",
      description = "Only this segment: small-business, mid-market, large-enterprise or unknown.")
  private @Nullable String segment;

  @Option(names = "--grade", split = ",", description = "Only these grades, such as A,B.")
  private List<Grade> grades = new ArrayList<>();

  @Option(names = "--out", required = true, description = "The file to write.")
  private Path out = Path.of("");

  @Mixin private WorkspaceOptions workspace = new WorkspaceOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    ScoredExport export = ScoredExport.of(workspace.existing().requireCurrent());
    if (segment != null) {
      export = export.inSegment(segment());
    }
    if (!grades.isEmpty()) {
      export = export.graded(grades);
    }
    export.write(format, out);
    output.console().say("%,d accounts written: %s", export.accounts(), out);
    output.console().json(Json.compact(Map.of("accounts", export.accounts())));
    return Outcomes.DONE;
  }

  private Segment segment() {
    try {
      return Segment.named(String.valueOf(segment));
    } catch (IllegalArgumentException e) {
      throw new UnusableFile("--segment: " + e.getMessage() + ".", e);
    }
  }
}
