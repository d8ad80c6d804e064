package com.goengineer.icp.spark;

import com.goengineer.icp.readers.SourcePart;
import com.goengineer.icp.sources.SourceRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.input.PortableDataStream;
import scala.Tuple2;

/**
 * Reads one file on an executor, by the readers of the one-machine product: the file is fetched
 * into a temporary directory, which needs room for one file per core.
 *
 * @param settings what config.toml says
 */
record PartReader(ShippedSettings settings)
    implements Function<Tuple2<String, PortableDataStream>, SourcePart> {

  @Override
  public SourcePart call(Tuple2<String, PortableDataStream> file) throws IOException {
    String location = file._1();
    Path directory = Files.createTempDirectory("icp-part");
    Path copy = directory.resolve(location.substring(location.lastIndexOf('/') + 1));
    try {
      try (InputStream in = file._2().open()) {
        Files.copy(in, copy);
      }
      return SourcePart.read(location, directory, settings.settings());
    } catch (UncheckedIOException e) {
      throw new SourceRefused(location + " cannot be read: " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(copy);
      Files.deleteIfExists(directory);
    }
  }
}
