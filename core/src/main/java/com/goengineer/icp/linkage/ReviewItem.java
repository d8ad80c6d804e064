package com.goengineer.icp.linkage;

import java.util.List;

/**
 * A pair that a person is asked about.
 *
 * @param candidate number of the pair in the result
 * @param left row on the left
 * @param right row on the right
 * @param probability that they are one company
 * @param reason why the pair was not decided; for an audited pair, that it was accepted
 * @param stake money that hangs on the left row
 * @param priority uncertainty x stake
 * @param leftWords the left name, word by word
 * @param rightWords the right name, word by word
 * @param alternatives numbers of the row's other candidates worth a look, best first
 */
public record ReviewItem(
    int candidate,
    int left,
    int right,
    double probability,
    Decision reason,
    double stake,
    double priority,
    List<HighlightedWord> leftWords,
    List<HighlightedWord> rightWords,
    List<Integer> alternatives) {

  public ReviewItem {
    leftWords = List.copyOf(leftWords);
    rightWords = List.copyOf(rightWords);
    alternatives = List.copyOf(alternatives);
  }
}
