package com.goengineer.icp.readers;

import com.goengineer.icp.readers.format.Content;
import com.goengineer.icp.readers.format.FileProbe;
import com.goengineer.icp.readers.format.SheetName;
import com.goengineer.icp.readers.format.SourceDocument;
import com.goengineer.icp.readers.format.SourceFile;
import com.goengineer.icp.readers.format.SourceReader;
import com.goengineer.icp.sources.SourceFormat;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The files that come into question, probed and opened, with the first rows of their sheets read.
 *
 * @param directory the directory of the sources
 * @param sheets of all files that can be read, in the order of file names
 * @param foreign files that are no tables
 * @param duplicates files whose bytes equal those of another, which stands for them
 */
record OpenFiles(
    Path directory,
    List<Sheet> sheets,
    List<SourceFile> foreign,
    Map<SourceFile, SourceFile> duplicates)
    implements AutoCloseable {

  static OpenFiles open(Path directory, SourceSettings settings) {
    List<Path> paths = SourceFolder.candidates(directory, settings);
    List<SourceFile> probed = TwoThreads.map(paths, path -> probe(directory, path, settings));
    Map<String, SourceFile> byHash = new LinkedHashMap<>();
    Map<SourceFile, SourceFile> duplicates = new LinkedHashMap<>();
    List<SourceFile> foreign = new ArrayList<>();
    for (SourceFile file : probed) {
      SourceFile first = byHash.putIfAbsent(file.sha256(), file);
      if (file.content() instanceof Content.Foreign) {
        foreign.add(file);
      } else if (first != null) {
        duplicates.put(file, first);
      }
    }
    List<SourceFile> readable =
        byHash.values().stream()
            .filter(file -> !(file.content() instanceof Content.Foreign))
            .toList();
    return new OpenFiles(directory, openAll(readable, settings), foreign, duplicates);
  }

  private static SourceFile probe(Path directory, Path path, SourceSettings settings) {
    SourceFile file = FileProbe.probe(path);
    for (SourceRole role : SourceRole.values()) {
      boolean named =
          SourceFolder.named(directory, settings.of(role)).filter(path::equals).isPresent();
      if (named && settings.of(role).format().isPresent()) {
        return FileProbe.forced(file, settings.of(role).format().get());
      }
    }
    return file;
  }

  private static List<Sheet> openAll(List<SourceFile> files, SourceSettings settings) {
    Queue<SourceDocument> opened = new ConcurrentLinkedQueue<>();
    try {
      return TwoThreads.map(files, file -> openSheets(file, settings, opened)).stream()
          .flatMap(List::stream)
          .toList();
    } catch (RuntimeException e) {
      opened.forEach(SourceDocument::close);
      throw e;
    }
  }

  private static List<Sheet> openSheets(
      SourceFile file, SourceSettings settings, Queue<SourceDocument> opened) {
    SourceDocument document = SourceReader.of(format(file)).open(file);
    opened.add(document);
    List<Sheet> sheets = new ArrayList<>();
    for (SheetName name : document.sheets()) {
      SheetPreview preview = SheetPreview.of(document, name);
      sheets.add(
          new Sheet(file, document, name, preview, HeaderMatch.all(name, preview, settings)));
    }
    return sheets;
  }

  private static SourceFormat format(SourceFile file) {
    return switch (file.content()) {
      case Content.Supported(SourceFormat format) -> format;
      case Content.Unsupported(String seen, String advice) ->
          throw new SourceRefused(
              file.name()
                  + " "
                  + seen
                  + ", which cannot be read. "
                  + advice
                  + " If it is no source, move it out of the directory.");
      case Content.Foreign(String seen) -> throw new IllegalArgumentException(seen);
    };
  }

  @Override
  public void close() {
    sheets.stream().map(Sheet::document).distinct().forEach(SourceDocument::close);
  }
}
