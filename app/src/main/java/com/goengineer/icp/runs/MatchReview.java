package com.goengineer.icp.runs;

import com.goengineer.icp.linkage.LinkFact;
import com.goengineer.icp.linkage.ThresholdPreview;
import com.goengineer.icp.linkage.ThresholdPreview.Standing;
import com.goengineer.icp.linkage.Thresholds;
import com.goengineer.icp.pipeline.ReviewPair;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * What a person needs to review a run's matches: the queue, how sure the names are, what became of
 * each. Read once; immutable, as the run is.
 */
public final class MatchReview {
  private static final Set<String> BY_PERSON = Set.of("decision", "alias");
  private static final Set<String> CERTAIN =
      Set.of("id", "id_in_name", "key", "decision", "alias", "company_id");

  private final List<ReviewPair> pairs;
  private final Thresholds thresholds;
  private final ThresholdPreview preview;
  private final Map<String, List<Link>> links = new HashMap<>();
  private final Instant madeAt;
  private final String decisionsHash;

  private MatchReview(Run run) {
    JsonNode manifest = run.manifest();
    this.pairs = ReviewFile.read(run);
    this.thresholds = thresholds(manifest.path("settings").path("linkage"));
    this.madeAt = Instant.parse(manifest.path("created_at").asString(Instant.EPOCH.toString()));
    this.decisionsHash = manifest.path("decisions").path("links").path("sha256").asString("");
    this.preview = new ThresholdPreview(readLinks(run.file(RunArtefacts.LINKS)));
  }

  /** Walks once through the links: there may be a million, so no more than is asked for is kept. */
  private List<ThresholdPreview.Name> readLinks(Path file) {
    Set<String> conflicts = conflicts();
    Map<String, String> same = new HashMap<>();
    List<ThresholdPreview.Name> names = new ArrayList<>();
    CsvFile.forEach(
        file,
        row -> {
          UnaryOperator<String> word =
              column -> same.computeIfAbsent(row.apply(column), text -> text);
          String name = row.apply("name");
          Link link =
              new Link(
                  word.apply("source"),
                  word.apply("decision").toLowerCase(Locale.ROOT),
                  row.apply("customer_id"),
                  word.apply("method"),
                  row.apply("evidence"));
          double probability = probability(row.apply("probability"));
          boolean conflict = conflicts.contains(link.source() + '\u001f' + name);
          names.add(
              new ThresholdPreview.Name(
                  link.source(), probability, standing(link, probability, conflict)));
          links.merge(LinkFact.key(name), List.of(link), MatchReview::bySource);
        });
    return names;
  }

  /**
   * What a run made of a name of a source.
   *
   * @param source sales or revenue
   * @param decision match, review or unmatched
   * @param customerId the account, "" for none
   * @param method the ground
   * @param evidence in words; names the decision where a person decided
   */
  public record Link(
      String source, String decision, String customerId, String method, String evidence) {
    private boolean isByPerson() {
      return BY_PERSON.contains(method);
    }
  }

  /**
   * Reads a run.
   *
   * @throws UnusableFile when one of its files is missing or damaged
   */
  public static MatchReview read(Run run) {
    return new MatchReview(run);
  }

  private static Thresholds thresholds(JsonNode settings) {
    Thresholds standard = Thresholds.standard();
    return new Thresholds(
        settings.path("accept").asDouble(standard.accept()),
        settings.path("review").asDouble(standard.review()),
        standard.margin(),
        settings.path("target_precision").asDouble(standard.targetPrecision()));
  }

  private Set<String> conflicts() {
    Set<String> conflicts = new HashSet<>();
    for (ReviewPair pair : pairs) {
      if (pair.question() == ReviewPair.Question.REVIEW && !pair.reason().equals("uncertain")) {
        conflicts.add(pair.source() + '\u001f' + pair.party().name());
      }
    }
    return conflicts;
  }

  private Standing standing(Link link, double probability, boolean conflict) {
    return switch (link.decision()) {
      case "match" -> CERTAIN.contains(link.method()) ? Standing.MATCHED : Standing.OPEN;
      case "review" -> conflict ? Standing.CONFLICT : Standing.OPEN;
      default -> {
        if (link.method().equals("taken")) {
          yield Standing.TAKEN;
        }
        yield link.method().equals("decision") || probability >= thresholds.review()
            ? Standing.APART
            : Standing.OPEN;
      }
    };
  }

  /** One link a source: the sales log first. */
  private static List<Link> bySource(List<Link> known, List<Link> more) {
    SortedMap<String, Link> merged = new TreeMap<>(Comparator.reverseOrder());
    known.forEach(link -> merged.put(link.source(), link));
    more.forEach(link -> merged.merge(link.source(), link, MatchReview::moreTelling));
    return List.copyOf(merged.values());
  }

  /** Of several rows of one name in a source, the first that a person decided, else the first. */
  private static Link moreTelling(Link first, Link later) {
    return later.isByPerson() && !first.isByPerson() ? later : first;
  }

  private static double probability(String text) {
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  /** The queue, most at stake first, then the audit. */
  public List<ReviewPair> pairs() {
    return pairs;
  }

  /** The thresholds of the run. */
  public Thresholds thresholds() {
    return thresholds;
  }

  /** How sure its names are. */
  public ThresholdPreview preview() {
    return preview;
  }

  /**
   * What it made of a name, in any spelling: by source, the sales log first; empty for a name that
   * no source has.
   */
  public List<Link> linksOf(String name) {
    return links.getOrDefault(LinkFact.key(name), List.of());
  }

  /** True when it was made with exactly the decisions that count now. */
  public boolean knows(LinkDecisions decisions) {
    return decisionsHash.equals(decisions.fingerprint().get("sha256"));
  }

  /** True when it was made before a decision, which counts from the next run on. */
  public boolean isOlderThan(LinkDecision decision) {
    return madeAt.isBefore(decision.time());
  }
}
