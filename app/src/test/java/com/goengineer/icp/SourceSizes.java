package com.goengineer.icp;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Lines of files and of method bodies, as the compiler's own parser sees them. */
final class SourceSizes {
  private static final int FILE_LINES = 300;
  private static final int METHOD_LINES = 30;

  /** Methods that may be longer, and why. */
  private static final Map<String, String> LONGER =
      Map.of(
          "ProblemWords.heading", "one line per kind of problem",
          "ReviewSheet.of", "one line per column of the sheet");

  private SourceSizes() {}

  /** Every file and method of the main sources that is too long, told. */
  static List<String> tooLong(Path repository) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(repository)) {
      files =
          all.filter(file -> file.toString().endsWith(".java"))
              .filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
              .sorted()
              .toList();
    }
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      long lines = Files.readString(file, StandardCharsets.UTF_8).lines().count();
      if (lines > FILE_LINES) {
        found.add("%s has %s lines, at most %s".formatted(file, lines, FILE_LINES));
      }
    }
    found.addAll(longMethods(files));
    return found;
  }

  private static List<String> longMethods(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> found = new ArrayList<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new Methods(unit, positions, found).scan(unit, null);
      }
    }
    return found;
  }

  /** Collects the methods of a file that are too long. */
  private static final class Methods extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> found;

    Methods(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
      this.unit = unit;
      this.positions = positions;
      this.found = found;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      if (method.getBody() != null) {
        long first = line(positions.getStartPosition(unit, method.getBody()));
        long last = line(positions.getEndPosition(unit, method.getBody()));
        String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        String name = file.replace(".java", "") + "." + method.getName();
        if (last - first + 1 > METHOD_LINES && !LONGER.containsKey(name)) {
          found.add("%s has %s lines, at most %s".formatted(name, last - first + 1, METHOD_LINES));
        }
      }
      return super.visitMethod(method, null);
    }

    private long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }
}
