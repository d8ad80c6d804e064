package com.goengineer.icp.linkage;

/**
 * Compares legal forms by code. That two names share "Inc" says little where half of the names have
 * it; that they share "S.p.A." says more.
 */
final class FormComparison {
  private final Dictionary forms;
  private final double[] information;

  /** Counts the forms of the right side. */
  FormComparison(Dictionary forms, int[] rightForms) {
    this.forms = forms;
    this.information = new double[forms.size()];
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
    int kind = LegalFormKind.compare(forms.text(left), forms.text(right));
    boolean equal = kind == LegalFormKind.EQUAL;
    return equal ? kind + Math.max(0, Math.min(information[left], information[right])) : kind;
  }
}
