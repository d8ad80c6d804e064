package com.goengineer.icp.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Invents company names, no two of which have the same letters and digits apart from the legal
 * form, so that the truth about who is who is beyond doubt. Not thread-safe.
 */
final class NameMaker {
  private static final List<CompanyName.LegalForm> FORMS = List.of(CompanyName.LegalForm.values());
  private static final double[] FORM_SHARES =
      Draws.cumulative(FORMS.stream().mapToDouble(CompanyName.LegalForm::share).toArray());

  /** Shares of the patterns of {@link #core}. */
  private static final double[] PATTERN_SHARES = Draws.cumulative(42, 32, 6, 7, 4, 3, 2, 4);

  /** Tries before a number is put behind the name: only reached by samples of millions. */
  private static final int TRIES = 20;

  private final Draws draws;
  private final Set<String> taken = new HashSet<>();

  NameMaker(Draws draws) {
    this.draws = draws;
  }

  /** A new name for a company of that industry. */
  CompanyName next(IndustryProfile industry) {
    String core = core(industry);
    for (int tries = 1; !taken.add(lettersAndDigits(core)); tries++) {
      core = core(industry) + (tries < TRIES ? "" : " " + (taken.size() + 1));
    }
    CompanyName.LegalForm form = FORMS.get(draws.index(FORM_SHARES));
    return new CompanyName(core, form, draws.chance(0.25) ? ", " : " ");
  }

  private String core(IndustryProfile industry) {
    String craft = draws.pick(industry.crafts());
    String kind = draws.pick(Words.KINDS);
    return switch (draws.index(PATTERN_SHARES)) {
      case 0 -> Words.coined(draws) + " " + craft + " " + kind;
      case 1 -> nature() + " " + craft + " " + kind;
      case 2 -> nature() + " " + nature() + " " + craft + " " + kind;
      case 3 -> Words.coined(draws) + " & " + Words.coined(draws) + " " + craft;
      case 4 -> letter() + "." + letter() + ". " + Words.coined(draws) + " " + craft;
      case 5 -> (2 + draws.below(97)) + " " + nature() + " " + craft;
      case 6 -> (1 + draws.below(6)) + "D " + Words.coined(draws) + " " + craft;
      default -> letter() + letter() + letter() + " " + Words.coined(draws) + " " + kind;
    };
  }

  private String nature() {
    return draws.pick(Words.NATURE);
  }

  private String letter() {
    return String.valueOf((char) ('A' + draws.below(26)));
  }

  private static String lettersAndDigits(String core) {
    return core.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
