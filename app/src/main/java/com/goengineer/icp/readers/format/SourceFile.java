package com.goengineer.icp.readers.format;

import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * A file of the sources directory after one look at all its bytes.
 *
 * @param path where it is
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param content what the bytes are
 * @param charset how its text is encoded; means nothing for other content
 */
public record SourceFile(Path path, String sha256, Content content, Charset charset) {

  /** The name without folder, as messages give it. */
  public String name() {
    return path.getFileName().toString();
  }
}
