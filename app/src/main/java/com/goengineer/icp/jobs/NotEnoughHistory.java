package com.goengineer.icp.jobs;

/** The past does not suffice to learn or to judge: exit code 2. The message says why. */
public final class NotEnoughHistory extends RuntimeException {
  public NotEnoughHistory(String reason) {
    super(reason);
  }
}
