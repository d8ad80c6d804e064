package com.goengineer.icp.readers;

import com.goengineer.icp.sources.Field;
import com.goengineer.icp.sources.FieldType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Headers compared as people mean them: without case, white space and punctuation. */
final class HeaderName {
  /** Too many real columns are one letter away from these ("County"). */
  private static final Set<String> PLACE_FIELDS =
      Set.of("country", "state", "city", "street", "zip", "domain");

  private HeaderName() {}

  /**
   * Letters and digits only, in lower case: "Customer_ID " and "customer id" are both customerid.
   */
  static String normal(String header) {
    StringBuilder letters = new StringBuilder();
    header.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  /**
   * The place of a spelling among those that mean the field, the lesser ones last; -1 when it is
   * none of them.
   */
  static int rank(Field field, String normalHeader) {
    int rank = place(field.headers(), normalHeader);
    int lesser = place(field.lesserHeaders(), normalHeader);
    return rank >= 0 || lesser < 0 ? rank : field.headers().size() + lesser;
  }

  /** True for the rank of a spelling that gives way to every better one. */
  static boolean isLesser(Field field, int rank) {
    return rank >= field.headers().size();
  }

  private static int place(List<String> headers, String normalHeader) {
    for (int i = 0; i < headers.size(); i++) {
      if (normal(headers.get(i)).equals(normalHeader)) {
        return i;
      }
    }
    return -1;
  }

  /** True when a header is so close to one of the field's that it is probably a typing mistake. */
  static boolean nearlyMeans(Field field, String normalHeader) {
    return !PLACE_FIELDS.contains(field.name())
        && field.headers().stream()
            .anyMatch(header -> EditDistance.isTypo(normal(header), normalHeader));
  }

  /**
   * True for fields where a second column that fits does no harm: the more usual header is used.
   */
  static boolean toleratesSeveral(Field field) {
    return field.type() == FieldType.TEXT && !field.required();
  }
}
