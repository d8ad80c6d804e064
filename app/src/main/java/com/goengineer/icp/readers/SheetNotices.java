package com.goengineer.icp.readers;

import com.goengineer.icp.readers.format.Content;
import com.goengineer.icp.readers.format.SourceFile;
import com.goengineer.icp.readers.format.TextEncoding;
import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.SourceRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the directory holds beside the sheets that are used, so that nothing vanishes silently. */
final class SheetNotices {
  private SheetNotices() {}

  static List<Problem> of(OpenFiles files, List<RoleAssignment.Chosen> chosen) {
    List<Problem> notices = new ArrayList<>();
    files.foreign().forEach(file -> notices.add(foreign(file)));
    SourceFolder.passedOver(files.directory())
        .forEach((name, what) ->
            notices.add(notice(Problem.Code.IGNORED_FILE, Place.ofFile(name), what, "ignored")));
    files.duplicates().forEach((file, first) -> notices.add(duplicate(file.name(), first.name())));
    Set<Sheet> used = new HashSet<>(chosen.stream().map(RoleAssignment.Chosen::sheet).toList());
    Set<SourceFile> usedFiles = new HashSet<>(used.stream().map(Sheet::file).toList());
    for (Sheet sheet : files.sheets()) {
      boolean fileUsed = usedFiles.contains(sheet.file());
      if (used.contains(sheet)) {
        encoding(sheet.file()).ifPresent(notices::add);
      } else if (!fileUsed || !sheet.preview().rows().isEmpty()) {
        notices.add(
            unused(sheet, fileUsed ? Problem.Code.IGNORED_SHEET : Problem.Code.IGNORED_FILE));
      }
    }
    return notices;
  }

  private static Problem foreign(SourceFile file) {
    String seen = file.content() instanceof Content.Foreign(String what) ? what : "is no table";
    return notice(
        Problem.Code.IGNORED_FILE,
        Place.ofFile(file.name()),
        seen + ", and is not used",
        "ignored");
  }

  static Problem duplicate(String file, String first) {
    return notice(
        Problem.Code.DUPLICATE_FILE,
        Place.ofFile(file),
        "has the same content as " + first + ", byte for byte, and counts once",
        "counted once");
  }

  private static Optional<Problem> encoding(SourceFile file) {
    return TextEncoding.isGuessed(file)
        ? Optional.of(
            notice(
                Problem.Code.ENCODING,
                Place.ofFile(file.name()),
                "is not UTF-8 and was read as windows-1252, as Western Excel writes \"CSV\".\nMaybe"
                    + " save it as \"CSV UTF-8\" if letters look wrong",
                "read as windows-1252"))
        : Optional.empty();
  }

  private static Problem unused(Sheet sheet, Problem.Code code) {
    Place place = new Place(sheet.file().name(), sheet.name().name(), 0, -1, "");
    Optional<NearMatch> typo =
        Arrays.stream(SourceRole.values())
            .flatMap(role -> NearMatch.of(sheet, role).stream())
            .filter(NearMatch::isTypo)
            .findFirst();
    if (typo.isPresent() && !sheet.isOurOutput()) {
      return new Problem(
          Problem.Severity.WARNING, code, place, "", "not used. " + typo.get().advice(), "ignored");
    }
    return notice(code, place, reason(sheet), "ignored");
  }

  private static String reason(Sheet sheet) {
    if (sheet.isOurOutput()) {
      return "not used: these are scored accounts, the result of a run and not a source of one";
    }
    Optional<HeaderMatch> match = sheet.recognised();
    if (match.isPresent() && sheet.name().hidden()) {
      return "not used, for the sheet is hidden, though it looks like the "
          + match.get().role().label()
          + ". Unhide it, or name it in config.toml";
    }
    if (match.isPresent()) {
      return "not used, for config.toml names another source of the " + match.get().role().label();
    }
    return "not used, for these are the headers of no source: " + sheet.seen();
  }

  private static Problem notice(Problem.Code code, Place place, String message, String action) {
    return new Problem(Problem.Severity.NOTICE, code, place, "", message, action);
  }
}
