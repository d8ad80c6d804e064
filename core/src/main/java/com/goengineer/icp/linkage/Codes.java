package com.goengineer.icp.linkage;

/** The dictionaries that both sides of a linkage share. */
final class Codes {
  final Dictionary words = new Dictionary();
  final Dictionary cores = new Dictionary();
  final Dictionary keys = new Dictionary();
  final Dictionary parts = new Dictionary();
  final Dictionary places = new Dictionary();
}
