package com.goengineer.icp.dashboard.imports;

/** A file that is not taken; the message names it, says why and what to do. */
public final class UploadRefused extends RuntimeException {
  UploadRefused(String message) {
    super(message);
  }
}
