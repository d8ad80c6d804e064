package com.goengineer.icp.cli;

import com.goengineer.icp.jobs.CodeVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {text()};
  }

  static String text() {
    return "icp " + CodeVersion.current();
  }
}
