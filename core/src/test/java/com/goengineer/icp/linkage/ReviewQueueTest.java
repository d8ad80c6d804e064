package com.goengineer.icp.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.linkage.training.VariantGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReviewQueueTest {
  private static final LabelledSet LOG = VariantGenerator.salesLog(6, 900);
  private static final LinkageResult RESULT =
      Linker.link(stakes(LOG.left()), LOG.right(), LinkSettings.of(Assignment.MANY_TO_ONE));

  @Test
  void theQueueIsOrderedByUncertaintyTimesMoney() {
    List<ReviewItem> queue = ReviewQueue.of(RESULT);
    assertThat(queue).isNotEmpty();
    assertThat(queue)
        .isSortedAccordingTo(Comparator.comparingDouble((ReviewItem item) -> -item.priority()));
    assertThat(queue).extracting(ReviewItem::left).doesNotHaveDuplicates();
    assertThat(queue)
        .allSatisfy(item -> assertThat(item.priority()).isLessThanOrEqualTo(item.stake()));
  }

  @Test
  void theAuditIsARandomSampleOfAcceptedPairsThatTheSeedRepeats() {
    List<ReviewItem> audit = ReviewQueue.audit(RESULT, 50, 1);
    assertThat(audit).hasSize(50).doesNotHaveDuplicates();
    assertThat(audit)
        .allSatisfy(item -> assertThat(item.reason()).isInstanceOf(Decision.Match.class));
    assertThat(ReviewQueue.audit(RESULT, 50, 1)).isEqualTo(audit);
    assertThat(ReviewQueue.audit(RESULT, 50, 2)).isNotEqualTo(audit);
  }

  @Test
  void wordsAreMarkedAsEqualSimilarOrAlone() {
    LinkRecords left = LinkRecords.of(List.of("a"), List.of("Quarzo Precission Mfg. Inc"));
    LinkRecords right =
        LinkRecords.of(List.of("x"), List.of("QUARZO Precision Manufacturing Holdings"));
    LinkSettings lenient =
        LinkSettings.of(Assignment.MANY_TO_ONE).with(new Thresholds(0.9999, 0.0001, 2, 0.99));
    ReviewItem item = ReviewQueue.of(Linker.link(left, right, lenient)).getFirst();
    assertThat(item.leftWords())
        .containsExactly(
            new HighlightedWord("Quarzo", HighlightedWord.State.EQUAL),
            new HighlightedWord("Precission", HighlightedWord.State.SIMILAR),
            new HighlightedWord("Mfg.", HighlightedWord.State.EQUAL),
            new HighlightedWord("Inc", HighlightedWord.State.NEUTRAL));
    assertThat(item.rightWords().getLast())
        .isEqualTo(new HighlightedWord("Holdings", HighlightedWord.State.ONLY_HERE));
  }

  @Test
  void fewAnswersChangeNothingAndManyMoveTheModelTowardsThem() {
    LinkModel model = LinkModel.pretrained();
    assertThat(Refit.of(model, RESULT, answers(Refit.FEWEST - 1, false))).isEmpty();
    Optional<LinkModel> refitted = Refit.of(model, RESULT, answers(400, false));
    assertThat(refitted).isPresent();
    LinkageResult again =
        Linker.link(
            LOG.left(),
            LOG.right(),
            LinkSettings.of(Assignment.MANY_TO_ONE).with(refitted.orElseThrow()));
    assertThat(again.report().matches()).isLessThan(RESULT.report().matches());
  }

  @Test
  void rightAnswersLeaveTheModelNearlyAsItIs() {
    LinkModel refitted = Refit.of(LinkModel.pretrained(), RESULT, answers(600, true)).orElseThrow();
    LinkageResult again =
        Linker.link(
            LOG.left(), LOG.right(), LinkSettings.of(Assignment.MANY_TO_ONE).with(refitted));
    Evaluation evaluation = Evaluation.of(again, LOG);
    assertThat(evaluation.accepted().estimate()).isGreaterThan(0.985);
    assertThat(evaluation.acceptedRecall())
        .isGreaterThan(Evaluation.of(RESULT, LOG).acceptedRecall() - 0.03);
  }

  @Test
  void decisionsAdaptTheModelOnceThereAreEnough() {
    LinkSettings settings = LinkSettings.of(Assignment.MANY_TO_ONE);
    List<LinkFact> facts = ReviewQueue.audit(RESULT, 250, 1).stream().map(this::barred).toList();
    assertThat(facts).hasSize(250);
    LinkSettings adapted = Refit.by(LOG.left(), LOG.right(), settings, facts);
    assertThat(Linker.link(LOG.left(), LOG.right(), adapted).report().matches())
        .isLessThan(RESULT.report().matches());
    assertThat(Refit.by(LOG.left(), LOG.right(), settings, facts.subList(0, 150)))
        .isEqualTo(settings);
  }

  @Test
  void namesThatAreNothingLikeTheirAccountTeachTheModelNothing() {
    LinkSettings settings = LinkSettings.of(Assignment.MANY_TO_ONE);
    List<LinkFact> facts = new ArrayList<>();
    for (int row = 0; row < 300; row++) {
      facts.add(new LinkFact.MustLink(LOG.left().names().get(row), unlike(row)));
    }
    assertThat(Refit.by(LOG.left(), LOG.right(), settings, facts)).isEqualTo(settings);
  }

  private LinkFact barred(ReviewItem item) {
    return new LinkFact.CannotLink(
        LOG.left().names().get(item.left()), LOG.right().ids().get(item.right()));
  }

  /** A right row that is no candidate of a left row. */
  private static String unlike(int row) {
    Set<Integer> candidates =
        Arrays.stream(RESULT.candidatesOf(row)).mapToObj(RESULT::right).collect(Collectors.toSet());
    int right = 0;
    while (candidates.contains(right)) {
      right++;
    }
    return LOG.right().ids().get(right);
  }

  /** Answers about the first pairs: as they are in truth, or always no. */
  private static List<Refit.Answer> answers(int count, boolean truth) {
    List<Refit.Answer> answers = new ArrayList<>();
    for (int candidate = 0; candidate < count; candidate++) {
      String left = LOG.left().ids().get(RESULT.left(candidate));
      String right = LOG.right().ids().get(RESULT.right(candidate));
      answers.add(new Refit.Answer(candidate, truth && right.equals(LOG.partners().get(left))));
    }
    return answers;
  }

  private static LinkRecords stakes(LinkRecords records) {
    double[] stakes = new double[records.size()];
    for (int row = 0; row < stakes.length; row++) {
      stakes[row] = 100 + row % 17;
    }
    return records.withStakes(stakes);
  }
}
