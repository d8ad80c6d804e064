package com.goengineer.icp.names;

import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;

/**
 * Folds text to what comparisons see: lower case, compatibility forms (full width, ligatures)
 * replaced, Latin and Greek letters without diacritics, one spelling of dashes and apostrophes.
 * Other scripts keep their letters; punctuation stays, because it separates the parts of a name.
 *
 * <p>O(length); a text that is all ASCII takes a table-driven path without ICU.
 */
final class TextFolding {
  private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();
  private static final Normalizer2 COMPOSE = Normalizer2.getNFCInstance();

  private TextFolding() {}

  /** The folded text; idempotent. */
  static String fold(String raw) {
    int length = raw.length();
    char[] folded = new char[length];
    for (int at = 0; at < length; at++) {
      char letter = raw.charAt(at);
      if (letter >= 128) {
        return foldUnicode(raw);
      }
      folded[at] = foldAscii(letter);
    }
    return new String(folded);
  }

  /** True when every letter is ASCII, that is, when nothing is left to transliterate. */
  static boolean isAscii(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static char foldAscii(char letter) {
    if (letter >= 'A' && letter <= 'Z') {
      return (char) (letter + ('a' - 'A'));
    }
    return switch (letter) {
      case '`' -> '\'';
      case '[', '{' -> '(';
      case ']', '}' -> ')';
      default -> letter < ' ' ? ' ' : letter;
    };
  }

  private static String foldUnicode(String raw) {
    // An acute accent that stands alone is meant as an apostrophe; NFKC would turn it into a space.
    String prepared = raw.replace('\u00b4', '\'').replace('\u2032', '\'');
    String decomposed = DECOMPOSE.normalize(CASEFOLD.normalize(prepared));
    StringBuilder folded = new StringBuilder(decomposed.length() + 4);
    boolean dropMarks = true;
    for (int at = 0; at < decomposed.length(); ) {
      int point = decomposed.codePointAt(at);
      at += Character.charCount(point);
      if (Character.getType(point) == Character.NON_SPACING_MARK) {
        if (!dropMarks) {
          folded.appendCodePoint(point);
        }
      } else {
        dropMarks = losesMarks(point);
        appendFolded(folded, point);
      }
    }
    return COMPOSE.normalize(folded);
  }

  /** Marks on Latin and Greek letters are diacritics; in other scripts they carry the vowel. */
  private static boolean losesMarks(int point) {
    if (point < 128) {
      return true;
    }
    UnicodeScript script = UnicodeScript.of(point);
    return script == UnicodeScript.LATIN || script == UnicodeScript.GREEK;
  }

  private static void appendFolded(StringBuilder out, int point) {
    if (point < 128) {
      out.append(foldAscii((char) point));
      return;
    }
    switch (point) {
      case 'ø' -> out.append('o');
      case 'ł' -> out.append('l');
      case 'đ', 'ð' -> out.append('d');
      case 'þ' -> out.append("th");
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case 'ı' -> out.append('i');
      case 'ħ' -> out.append('h');
      case 'ŧ' -> out.append('t');
      case 'ŋ' -> out.append('n');
      case 'ſ' -> out.append('s');
      case '\u2018', '\u2019', '\u201b', '\u02bc', '\u02b9' -> out.append('\'');
      default -> appendOther(out, point);
    }
  }

  private static void appendOther(StringBuilder out, int point) {
    int type = Character.getType(point);
    if (type == Character.DASH_PUNCTUATION || point == '\u2212') {
      out.append('-');
    } else if (type == Character.START_PUNCTUATION) {
      out.append('(');
    } else if (type == Character.END_PUNCTUATION) {
      out.append(')');
    } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
      out.append(' ');
    } else {
      out.appendCodePoint(point);
    }
  }
}
