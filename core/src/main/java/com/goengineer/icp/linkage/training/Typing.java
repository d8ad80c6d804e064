package com.goengineer.icp.linkage.training;

/** Errors of typing: a letter dropped, doubled, changed, or two swapped. */
final class Typing {
  private Typing() {}

  /** The text with one error behind its first letter; short texts stay. */
  static String error(String text, Material material) {
    if (text.length() < 4) {
      return text;
    }
    int at = 1 + material.below(text.length() - 2);
    String before = text.substring(0, at);
    return switch (material.below(4)) {
      case 0 -> before + text.substring(at + 1);
      case 1 -> before + text.charAt(at) + text.substring(at);
      case 2 -> before + material.letter() + text.substring(at + 1);
      default -> before + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    };
  }
}
