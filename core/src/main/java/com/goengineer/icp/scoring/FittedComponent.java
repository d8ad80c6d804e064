package com.goengineer.icp.scoring;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import java.util.List;

/**
 * A component with everything it learned from a population: it scores any account by itself,
 * whether that account was in the population or not. Immutable, thread-safe, and a record that
 * {@link PlainTree} can write and read.
 */
public interface FittedComponent {

  /** The name of the component that was fitted. */
  String name();

  /** The fields of an account that its score is computed from. */
  List<AccountField> inputs();

  /**
   * Scores accounts in [0, 1], never NaN; unknown inputs have a documented score. Allocates nothing
   * per account.
   *
   * @param accounts n accounts
   * @param scores n places to write to
   */
  void score(Accounts accounts, double[] scores);

  /**
   * The arithmetic behind one account's score in words.
   *
   * @param accounts the accounts
   * @param row the account's row
   * @param score the score that {@link #score} gave it
   */
  Reasoning explain(Accounts accounts, int row, double score);

  /**
   * Why a score is what it is.
   *
   * @param inputs what was read of the account, in words: "big box printers: 2"
   * @param arithmetic how the score follows from it
   */
  record Reasoning(List<String> inputs, String arithmetic) {
    public Reasoning {
      inputs = List.copyOf(inputs);
    }
  }
}
