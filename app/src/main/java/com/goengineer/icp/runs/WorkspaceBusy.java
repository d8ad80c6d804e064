package com.goengineer.icp.runs;

/** Somebody else does what only one may do at a time. The message says who, and since when. */
public final class WorkspaceBusy extends UnusableFile {
  WorkspaceBusy(String message) {
    super(message);
  }
}
