package com.goengineer.icp.runs;

import com.goengineer.icp.linkage.LinkFact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * decisions/links.csv: every decision about names that was ever made, oldest first. Lines are only
 * added; what is wrong is taken back by a line of its own. Thread-safe, also between programs.
 */
public final class LinkDecisions {
  /** Name of the file in the folder of decisions. */
  public static final String FILE = "links.csv";

  private final List<LinkDecisionFile.Line> all;
  private final List<LinkDecisionFile.Line> inForce;
  private final Map<String, LinkDecision> bySubject;

  private LinkDecisions(List<LinkDecisionFile.Line> all) {
    this.all = List.copyOf(all);
    this.inForce = standing(all);
    this.bySubject =
        inForce.stream()
            .map(LinkDecisionFile.Line::decision)
            .collect(Collectors.toMap(LinkDecision::subject, each -> each));
  }

  /**
   * How many accepted pairs people have checked, and how many of them were right.
   *
   * @param asked answers yes and no; "unsure" is none
   * @param right answers yes
   */
  public record Audit(int asked, int right) {}

  /**
   * Reads the decisions of a workspace; none where the file is missing.
   *
   * @throws UnusableFile naming every line that is wrong
   */
  public static LinkDecisions read(Workspace workspace) {
    Path file = file(workspace);
    return new LinkDecisions(Files.exists(file) ? LinkDecisionFile.read(file) : List.of());
  }

  static Path file(Workspace workspace) {
    return workspace.decisions().resolve(FILE);
  }

  /**
   * Adds decisions; they are on the disk when this returns. What says the same as a decision in
   * force is left out.
   *
   * @return how many were added
   * @throws UnusableFile when the file cannot be read or written
   */
  public static int append(Workspace workspace, List<LinkDecision> decisions) {
    Path file = file(workspace);
    try {
      Files.createDirectories(file.getParent());
      return LinkDecisionFile.append(file, known -> new LinkDecisions(known).news(decisions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<LinkDecision> news(List<LinkDecision> decisions) {
    Map<String, LinkDecision> last = new HashMap<>(bySubject);
    List<LinkDecision> news = new ArrayList<>();
    for (LinkDecision decision : decisions) {
      LinkDecision known = last.get(decision.subject());
      if (known == null || !known.saysTheSame(decision)) {
        news.add(decision);
        last.put(decision.subject(), decision);
      }
    }
    return news;
  }

  /** Every line, oldest first, also what was replaced or taken back. */
  public List<LinkDecision> all() {
    return all.stream().map(LinkDecisionFile.Line::decision).toList();
  }

  /** What counts now: per name and account the newest decision that was not taken back. */
  public List<LinkDecision> inForce() {
    return inForce.stream().map(LinkDecisionFile.Line::decision).toList();
  }

  /** What counts now about a name, in any spelling, and an account. */
  public Optional<LinkDecision> about(String name, String customerId) {
    return Optional.ofNullable(bySubject.get(LinkFact.key(name) + '\u001f' + customerId));
  }

  /**
   * A line and whether it counts now.
   *
   * @param line where it begins in the file
   * @param inForce false for what was replaced or taken back, and for what takes back
   */
  public record Traced(long line, LinkDecision decision, boolean inForce) {}

  /** Every line, newest first. */
  public List<Traced> trace() {
    Set<LinkDecisionFile.Line> standing = new HashSet<>(inForce);
    return all.reversed().stream()
        .map(line -> new Traced(line.number(), line.decision(), standing.contains(line)))
        .toList();
  }

  /** What counts now, for record linkage; in the order of the file. */
  public List<LinkFact> facts() {
    return inForce.stream().flatMap(each -> each.decision().fact(each.number()).stream()).toList();
  }

  /** What stands for the decisions among the inputs of a run: how many count now, and a hash. */
  public Map<String, Object> fingerprint() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("in_force", inForce.size());
    tree.put(
        "sha256",
        Hashes.ofText(
            inForce.stream()
                .map(LinkDecisionFile.Line::toString)
                .collect(Collectors.joining("\n"))));
    return tree;
  }

  /** The answers to audited pairs that count now. */
  public Audit audit() {
    List<LinkDecision> answers = audited();
    long right =
        answers.stream().filter(each -> each.kind() == LinkDecision.Kind.MUST_LINK).count();
    return new Audit(answers.size(), (int) right);
  }

  /** The names of the audited pairs, one for each answer that counts now. */
  public List<String> auditedNames() {
    return audited().stream().map(LinkDecision::name).toList();
  }

  private List<LinkDecision> audited() {
    return inForce().stream()
        .filter(each -> each.asked().equals("audit"))
        .filter(each -> each.kind() != LinkDecision.Kind.UNSURE)
        .toList();
  }

  /** Per subject the newest line that was not taken back, in the order of the file. */
  private static List<LinkDecisionFile.Line> standing(List<LinkDecisionFile.Line> all) {
    Map<String, Deque<LinkDecisionFile.Line>> bySubject = new LinkedHashMap<>();
    for (LinkDecisionFile.Line line : all) {
      Deque<LinkDecisionFile.Line> stack =
          bySubject.computeIfAbsent(line.decision().subject(), key -> new ArrayDeque<>());
      if (line.decision().kind() == LinkDecision.Kind.UNDO) {
        stack.poll();
      } else {
        stack.push(line);
      }
    }
    return bySubject.values().stream()
        .flatMap(stack -> Optional.ofNullable(stack.peek()).stream())
        .sorted(Comparator.comparingLong(LinkDecisionFile.Line::number))
        .toList();
  }
}
