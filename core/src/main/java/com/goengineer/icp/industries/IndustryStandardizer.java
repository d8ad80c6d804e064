package com.goengineer.icp.industries;

import com.goengineer.icp.industries.IndustryAliases.Findings;
import com.goengineer.icp.industries.IndustryMapping.Method;
import com.goengineer.icp.industries.Taxonomy.SubList;
import com.goengineer.icp.industries.Vocabulary.Nearest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Maps raw industry and sub list values to the taxonomy: exact first, then the same words, then the
 * curated aliases, then likeness; what stays uncertain is left for review.
 *
 * <p>A value of the taxonomy is never mapped to another one. Nothing is guessed from parts of
 * words: "Automation" is not "Automotive". Immutable, thread-safe and deterministic. One call takes
 * microseconds; ask once per distinct value.
 */
public final class IndustryStandardizer {
  private static final double SAME_WORDS = 0.99;
  private static final double NUMBER_AND_TEXT = 0.99;
  private static final double NUMBER_ALONE = 0.9;
  private static final double NUMBER_UNKNOWN = 0.92;
  private static final double ALIAS = 0.95;
  private static final double NAMED_BY_SUB_LIST = 0.95;

  /** Confidence of whole words: when they are only a part of the value, and when they are all. */
  private static final double SOME_WORDS = 0.75;

  private static final double ALL_WORDS = 0.95;

  /** Confidence of the first of two things that a value says at once. */
  private static final double CONTRADICTORY = 0.5;

  /** Fewer of the words than this share do not speak for the whole value. */
  private static final double ENOUGH_WORDS = 1 / 3.0;

  /** A number and a text agree from this likeness on: half of a long text may be missing. */
  private static final double AGREES = 0.3;

  private static final Pattern NUMBERED = Pattern.compile("0*([0-9]+(?:\\.[0-9]+)*)\\b\\s*(.*)");

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** Texts that people write where they have nothing to say. */
  private static final Set<String> PLACEHOLDERS =
      Set.of("", "n a", "na", "nan", "none", "null", "unknown", "tbd", "not available", "missing");

  private final Taxonomy taxonomy;
  private final IndustryAliases aliases;
  private final Vocabulary industries;
  private final Vocabulary subLists;
  private final Set<String> industryNames;
  private final Map<String, SubList> subListByLabel = new LinkedHashMap<>();
  private final Map<String, SubList> subListByNumber = new LinkedHashMap<>();

  private IndustryStandardizer(Taxonomy taxonomy, IndustryAliases aliases) {
    this.taxonomy = taxonomy;
    this.aliases = aliases;
    industryNames = new HashSet<>(taxonomy.names());
    Map<String, String> namesByText = new LinkedHashMap<>();
    taxonomy.names().forEach(name -> namesByText.put(name, name));
    industries = new Vocabulary(namesByText);
    subLists = new Vocabulary(labelsByText(taxonomy.subLists()));
    for (SubList subList : taxonomy.subLists()) {
      subListByLabel.put(subList.label(), subList);
      subListByNumber.put(withoutLeadingZeros(subList.number()), subList);
    }
  }

  /** Names, and the headings before a list of examples where only one sub list has it. */
  private static Map<String, String> labelsByText(List<SubList> subLists) {
    Map<String, String> labels = new LinkedHashMap<>();
    subLists.forEach(subList -> labels.put(subList.name(), subList.label()));
    Map<String, List<SubList>> byHeading =
        subLists.stream()
            .filter(subList -> !heading(subList).equals(subList.name()))
            .collect(
                Collectors.groupingBy(
                    IndustryStandardizer::heading, LinkedHashMap::new, Collectors.toList()));
    byHeading.forEach((heading, owners) -> {
      if (owners.size() == 1) {
        labels.putIfAbsent(heading, owners.getFirst().label());
      }
    });
    return labels;
  }

  private static String heading(SubList subList) {
    return subList.name().split(" - | \\(", 2)[0];
  }

  /** For a taxonomy, with the aliases that come with the product. */
  public static IndustryStandardizer of(Taxonomy taxonomy) {
    return new IndustryStandardizer(taxonomy, IndustryAliases.standard(taxonomy));
  }

  /** The taxonomy mapped to. */
  public Taxonomy taxonomy() {
    return taxonomy;
  }

  /**
   * Maps a value of an industry column.
   *
   * <p>In this order: a name of the taxonomy letter by letter; the same words; an alias of the
   * whole value; the name of a sub list, for its industry; whole words of the alias table, unless
   * they contradict each other; the most similar name if it is similar enough. Blank values and
   * placeholders ("N/A", "unknown") are {@link Method#NOT_GIVEN}.
   *
   * @param raw as read; any text
   */
  public IndustryMapping standardize(String raw) {
    if (industryNames.contains(raw.strip())) {
      return IndustryMapping.of(raw, raw.strip(), Method.EXACT, 1);
    }
    TermWords words = TermWords.of(raw);
    if (isPlaceholder(words)) {
      return IndustryMapping.notGiven(raw);
    }
    Optional<String> same = industries.withWords(words);
    if (same.isPresent()) {
      return IndustryMapping.of(raw, same.get(), Method.SAME_WORDS, SAME_WORDS);
    }
    if (aliases.knowsValue(words)) {
      return aliases
          .industryOfValue(words)
          .map(industry -> IndustryMapping.of(raw, industry, Method.ALIAS, ALIAS))
          .orElseGet(() -> IndustryMapping.none(raw));
    }
    return bySubList(raw, words).orElseGet(() -> byWordsOrLikeness(raw, words));
  }

  private static boolean isPlaceholder(TermWords words) {
    return PLACEHOLDERS.contains(String.join(" ", words.words()));
  }

  /** Some people fill the industry column with a sub list. */
  private Optional<IndustryMapping> bySubList(String raw, TermWords words) {
    Optional<String> label =
        subLists.withWords(words).or(() -> byNumber(raw).flatMap(IndustryMapping::target));
    return label
        .map(subListByLabel::get)
        .map(subList ->
            IndustryMapping.of(raw, subList.industry(), Method.SUB_LIST, NAMED_BY_SUB_LIST));
  }

  /** Words and likeness check each other: two clear answers that differ are no answer. */
  private IndustryMapping byWordsOrLikeness(String raw, TermWords words) {
    IndustryMapping similar = bySimilarity(raw, words, industries);
    Findings findings = aliases.inWords(words);
    if (findings.cannotTell()) {
      return similar.target().isPresent()
          ? IndustryMapping.review(raw, similar.target().get(), CONTRADICTORY)
          : similar;
    }
    if (findings.industries().isEmpty()) {
      return similar;
    }
    String industry = findings.industries().iterator().next();
    boolean clear = findings.industries().size() == 1 && findings.coverage() >= ENOUGH_WORDS;
    boolean contradicted = similar.target().filter(other -> !other.equals(industry)).isPresent();
    double confidence = SOME_WORDS + (ALL_WORDS - SOME_WORDS) * findings.coverage();
    if (clear
        && !contradicted
        && (similar.target().isEmpty() || similar.confidence() < confidence)) {
      return IndustryMapping.of(raw, industry, Method.WORDS, confidence);
    }
    return similar.target().isPresent() && findings.industries().contains(similar.target().get())
        ? similar
        : IndustryMapping.review(raw, industry, CONTRADICTORY);
  }

  private static IndustryMapping bySimilarity(String raw, TermWords words, Vocabulary vocabulary) {
    Optional<Nearest> nearest = vocabulary.nearest(words);
    if (nearest.isEmpty()) {
      return IndustryMapping.none(raw);
    }
    double confidence = Likeness.confidence(nearest.get());
    String value = nearest.get().value();
    if (confidence >= Likeness.ACCEPTED) {
      return IndustryMapping.of(raw, value, Method.SIMILAR, confidence);
    }
    return confidence >= Likeness.WORTH_SHOWING
        ? IndustryMapping.review(raw, value, confidence)
        : IndustryMapping.none(raw);
  }

  /**
   * Maps a value of a sub list column; targets are labels ("02.1 Aircraft Manufacture or
   * Assembly"). A number that the taxonomy has decides when the text behind it agrees or is
   * missing; when it speaks of another sub list, the value is left for review.
   *
   * @param raw as read; a number such as 2.1 or 02.1 stands for itself
   */
  public IndustryMapping standardizeSubList(String raw) {
    if (subListByLabel.containsKey(raw.strip())) {
      return IndustryMapping.of(raw, raw.strip(), Method.EXACT, 1);
    }
    TermWords words = TermWords.of(raw);
    if (isPlaceholder(words)) {
      return IndustryMapping.notGiven(raw);
    }
    return byNumber(raw).orElseGet(() -> byText(raw));
  }

  /** By the text behind a number that the taxonomy does not have, or without any number. */
  private IndustryMapping byText(String raw) {
    String text = DIGITS.matcher(raw).replaceAll(" ");
    double trust = text.equals(raw) ? 1 : NUMBER_UNKNOWN;
    TermWords words = TermWords.of(text);
    return subLists
        .withWords(words)
        .map(label -> IndustryMapping.of(raw, label, Method.SAME_WORDS, SAME_WORDS * trust))
        .orElseGet(() -> bySimilarity(raw, words, subLists));
  }

  private Optional<IndustryMapping> byNumber(String raw) {
    Matcher matcher = NUMBERED.matcher(raw.strip());
    SubList numbered = matcher.matches() ? subListByNumber.get(matcher.group(1)) : null;
    if (numbered == null) {
      return Optional.empty();
    }
    TermWords text = TermWords.of(matcher.group(2));
    String label = numbered.label();
    if (text.isEmpty()) {
      return Optional.of(IndustryMapping.of(raw, label, Method.NUMBER, NUMBER_ALONE));
    }
    return Optional.of(
        agrees(text, label)
            ? IndustryMapping.of(raw, label, Method.NUMBER, NUMBER_AND_TEXT)
            : IndustryMapping.review(raw, label, CONTRADICTORY));
  }

  private boolean agrees(TermWords text, String label) {
    double likeness = subLists.likeness(text, label);
    double best = subLists.nearest(text).map(Nearest::likeness).orElse(0.0);
    return likeness >= AGREES && likeness == best;
  }

  private static String withoutLeadingZeros(String number) {
    return number.replaceFirst("^0+(?=[0-9])", "");
  }

  /**
   * True when a sub list belongs to an industry: both are values of the taxonomy and the one stands
   * under the other. False in every other case.
   */
  public boolean belongs(String subListLabel, String industry) {
    SubList subList = subListByLabel.get(subListLabel);
    return subList != null && subList.industry().equals(industry);
  }
}
