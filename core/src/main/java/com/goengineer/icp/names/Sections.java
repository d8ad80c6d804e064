package com.goengineer.icp.names;

import java.util.ArrayList;
import java.util.List;

/**
 * The sections that punctuation separates in a folded name: the main text, what stands in brackets,
 * what stands behind " - " or "#", and a register's tag such as "/de/".
 */
final class Sections {
  private static final int LONGEST_TAG = 4;
  private static final int LONGEST_SITE = 4;

  final List<List<String>> brackets = new ArrayList<>(1);
  String site = "";
  String listing = "";

  /** The main text; the cuts shorten it. */
  private String main;

  private Sections(String folded) {
    this.main = folded;
  }

  /** Cuts a folded name; a name without separators costs one scan. */
  static Sections cut(String folded) {
    Sections sections = new Sections(folded);
    if (hasSeparators(folded)) {
      sections.cutListing();
      sections.cutBrackets();
      sections.cutNumberSign();
      sections.cutDash();
    }
    return sections;
  }

  /** The words of the main text; a new list. */
  List<String> words() {
    return Tokenizer.words(main);
  }

  private static boolean hasSeparators(String text) {
    for (int at = 0; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case '(', '#', '/', '\\', '-' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** "qualcomm inc/de", "newmont corp /de/", "us bancorp \de\": the SEC's tags at the end. */
  private void cutListing() {
    String text = main.replace('\\', '/').stripTrailing();
    boolean closed = text.endsWith("/");
    int end = closed ? text.length() - 1 : text.length();
    int slash = text.lastIndexOf('/', end - 1);
    if (slash < 3) {
      return;
    }
    String tag = text.substring(slash + 1, end).strip();
    boolean apart = text.charAt(slash - 1) == ' ';
    List<String> before = Tokenizer.words(text.substring(0, slash));
    boolean isTag = tag.length() >= 2 && tag.length() <= LONGEST_TAG && isLetters(tag);
    boolean behindForm = LegalForms.standard().endsWithForm(before);
    if ((isTag && (closed || apart || behindForm)) || (closed && tag.isEmpty())) {
      listing = tag;
      main = text.substring(0, slash);
    }
  }

  private static boolean isLetters(String text) {
    return text.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
  }

  private void cutBrackets() {
    int open = main.indexOf('(');
    while (open >= 0) {
      int close = main.indexOf(')', open);
      int end = close < 0 ? main.length() : close;
      String rest =
          main.substring(0, open) + ' ' + main.substring(Math.min(end + 1, main.length()));
      List<String> content = Tokenizer.words(main.substring(open + 1, end));
      if (isInline(content) || Tokenizer.words(rest).isEmpty()) {
        main =
            main.substring(0, open)
                + ' '
                + main.substring(open + 1, end)
                + ' '
                + main.substring(Math.min(end + 1, main.length()));
      } else {
        brackets.add(content);
        main = rest;
      }
      open = main.indexOf('(');
    }
  }

  /**
   * "(Pty) Ltd" is a legal form, "Hartford (The)" an article: brackets make no difference there.
   */
  private static boolean isInline(List<String> content) {
    return (content.size() == 1 && content.getFirst().equals("the"))
        || LegalForms.standard().areOnlyForms(content);
  }

  private void cutNumberSign() {
    int sign = main.lastIndexOf('#');
    if (sign <= 0 || Tokenizer.words(main.substring(0, sign)).isEmpty()) {
      return;
    }
    List<String> tail = Tokenizer.words(main.substring(sign + 1));
    if (tail.size() == 1 && Numerals.isNumber(tail.getFirst())) {
      site = Numerals.withoutLeadingZeros(tail.getFirst());
      main = main.substring(0, sign);
    }
  }

  /**
   * Cuts a tail behind " - ". Two single words around a dash are one name written wide ("x - rite",
   * "coca - cola"), unless the first is followed by a legal form or the second means head office.
   */
  private void cutDash() {
    int dash = main.lastIndexOf(" - ");
    if (dash <= 0) {
      return;
    }
    List<String> head = Tokenizer.words(main.substring(0, dash));
    List<String> tail = Tokenizer.words(main.substring(dash + 3));
    if (head.isEmpty() || tail.isEmpty() || tail.size() > LONGEST_SITE) {
      return;
    }
    boolean headOffice = HeadOffice.isPhrase(tail);
    boolean wide = head.size() == 1 && (head.getFirst().length() < 3 || tail.size() == 1);
    if (headOffice || !wide) {
      String tailSite = headOffice ? NameParts.HEADQUARTERS : String.join(" ", tail);
      site = site.isEmpty() ? tailSite : tailSite + " " + site;
      main = main.substring(0, dash);
    }
  }
}
