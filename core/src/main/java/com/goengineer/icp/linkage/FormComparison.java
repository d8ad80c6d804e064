package com.goengineer.icp.linkage;

/**
 * Compares legal forms by code. That two names share "Inc" says little where half of the names have
 * it; that they share "S.p.A." says more.
 */
final class FormComparison {
  /** Of more forms the pairs are not remembered. */
  private static final int MOST = 1000;

  private final Dictionary forms;
  private final double[] information;

  /**
   * By left form x number of forms + right form: 1 + kind, 0 for pairs not looked at yet. Threads
   * may write the same value twice. Empty where there are too many forms.
   */
  private final byte[] kinds;

  /** Counts the forms of the right side. */
  FormComparison(Dictionary forms, int[] rightForms) {
    this.forms = forms;
    this.information = new double[forms.size()];
    this.kinds = new byte[forms.size() <= MOST ? forms.size() * forms.size() : 0];
    int[] counts = new int[forms.size()];
    int known = 0;
    for (int form : rightForms) {
      counts[form]++;
      known += form == Dictionary.EMPTY ? 0 : 1;
    }
    for (int form = 1; form < counts.length; form++) {
      information[form] = -StrictMath.log((counts[form] + 0.5) / (known + 1.0));
    }
  }

  /**
   * 0 or 1 for forms that differ ({@link LegalFormKind}), 2 + information in nats for equal ones.
   */
  double compare(int left, int right) {
    if (left == Dictionary.EMPTY || right == Dictionary.EMPTY) {
      return Double.NaN;
    }
    int kind = kind(left, right);
    boolean equal = kind == LegalFormKind.EQUAL;
    return equal ? kind + Math.max(0, Math.min(information[left], information[right])) : kind;
  }

  private int kind(int left, int right) {
    if (kinds.length == 0) {
      return LegalFormKind.compare(forms.text(left), forms.text(right));
    }
    int pair = left * information.length + right;
    if (kinds[pair] == 0) {
      kinds[pair] = (byte) (1 + LegalFormKind.compare(forms.text(left), forms.text(right)));
    }
    return kinds[pair] - 1;
  }
}
