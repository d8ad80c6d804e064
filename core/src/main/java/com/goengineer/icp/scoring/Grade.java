package com.goengineer.icp.scoring;

/** How good an account is among its population, best first. */
public enum Grade {
  A,
  B,
  C,
  D,
  F
}
