package com.goengineer.icp.cli;

import com.goengineer.icp.linkage.Assignment;
import com.goengineer.icp.linkage.EvidenceField;
import com.goengineer.icp.linkage.LinkRecords;
import com.goengineer.icp.linkage.LinkSettings;
import com.goengineer.icp.linkage.LinkageReport;
import com.goengineer.icp.linkage.LinkageResult;
import com.goengineer.icp.linkage.Linker;
import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.LinkTable;
import com.goengineer.icp.runs.OutputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code icp link}. */
@Command(
    name = "link",
    description =
        "Finds the companies of one file in another: probability, decision and evidence per pair.",
    mixinStandardHelpOptions = true,
    subcommands = LinkReviewCommand.class,
    footer = {"", "Example: icp link left.csv right.csv --use name,country,city --out links.csv"})
final class LinkCommand implements Callable<Integer> {
  private static final String NAME = "name";

  // Not "required" for picocli, which would ask for them before "icp link review" as well.
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "LEFT",
      description = "The file that looks for partners.")
  private @Nullable Path left;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "RIGHT",
      description = "The file that may have them.")
  private @Nullable Path right;

  @Option(names = "--out", description = "The CSV file to write.")
  private @Nullable Path out;

  @Option(names = "--left-id", defaultValue = "id", description = "Header of the left row IDs.")
  private String leftId = "";

  @Option(names = "--left-name", defaultValue = NAME, description = "Header of the left names.")
  private String leftName = "";

  @Option(names = "--right-id", defaultValue = "id", description = "Header of the right row IDs.")
  private String rightId = "";

  @Option(names = "--right-name", defaultValue = NAME, description = "Header of the right names.")
  private String rightName = "";

  @Option(
      names = "--use",
      split = ",",
      description = "The only columns that are evidence (default: every one that is recognised).")
  private @Nullable List<String> use;

  @Option(
      names = "--assignment",
      defaultValue = "many-to-one",
      description = "many-to-one or one-to-one (default: ${DEFAULT-VALUE}).")
  private String assignment = "";

  @Option(names = "--all", description = "Write every scored candidate.")
  private boolean all;

  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Path target = given(out, "--out FILE");
    Set<EvidenceField> fields = fields();
    Path leftFile = given(left, "LEFT");
    Path rightFile = given(right, "RIGHT");
    OutputFile written = OutputFile.apartFrom(target, leftFile, rightFile);
    LinkSideFile leftSide = LinkSideFile.read(leftFile, leftId, leftName, fields);
    LinkSideFile rightSide = LinkSideFile.read(rightFile, rightId, rightName, fields);
    new LinkNotices(leftSide, rightSide)
        .about(use == null ? Set.of() : fields)
        .forEach(notice -> output.console().progress("%s", notice));
    LinkRecords lefts = leftSide.records();
    LinkRecords rights = rightSide.records();
    LinkSettings settings =
        LinkSettings.of(assignment())
            .using(fields)
            .onThreads(Runtime.getRuntime().availableProcessors());
    LinkageResult result = Linker.link(lefts, rights, settings);
    written.write(LinkTable.of(result, new LinkTable.Sides(lefts, rights), all));
    report(result.report(), target);
    return Outcomes.DONE;
  }

  private Path given(@Nullable Path path, String what) {
    if (path == null) {
      throw new ParameterException(
          command.commandLine(), what + " is missing; icp link needs LEFT, RIGHT and --out FILE.");
    }
    return path;
  }

  private void report(LinkageReport report, Path target) {
    Console console = output.console();
    console.say(
        "%,d of %,d rows matched, %,d to review; about %.1f of the matches are probably wrong: %s",
        report.matches(), report.lefts(), report.reviews(), report.predictedWrongMerges(), target);
    console.json(
        Json.compact(
            Map.of(
                "rows", report.lefts(),
                "matches", report.matches(),
                "reviews", report.reviews(),
                "candidates", report.candidates(),
                "predicted_wrong", report.predictedWrongMerges())));
  }

  private Assignment assignment() {
    return switch (assignment) {
      case "many-to-one" -> Assignment.MANY_TO_ONE;
      case "one-to-one" -> Assignment.ONE_TO_ONE;
      default ->
          throw new ParameterException(
              command.commandLine(),
              "--assignment is many-to-one or one-to-one, not \"" + assignment + "\".");
    };
  }

  private Set<EvidenceField> fields() {
    Set<EvidenceField> fields = EnumSet.noneOf(EvidenceField.class);
    if (use == null) {
      fields.addAll(LinkFileRecords.EVIDENCE.keySet());
      return fields;
    }
    for (String name : use) {
      if (!name.equals(NAME)) {
        fields.add(field(name));
      }
    }
    return fields;
  }

  private EvidenceField field(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    List<String> known = new ArrayList<>(List.of(NAME));
    for (Map.Entry<EvidenceField, List<String>> field : LinkFileRecords.EVIDENCE.entrySet()) {
      if (field.getValue().contains(wanted)) {
        return field.getKey();
      }
      known.addAll(field.getValue());
    }
    throw new ParameterException(
        command.commandLine(),
        "--use does not know \""
            + name
            + "\"; it knows "
            + String.join(", ", known)
            + ". Give the column one of these as its header.");
  }
}
