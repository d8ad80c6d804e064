package com.goengineer.icp.jobs;

import com.goengineer.icp.runs.Run;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.component.StandardComponents;
import com.goengineer.icp.validation.AccountNumbers;
import com.goengineer.icp.validation.CutOffs;
import com.goengineer.icp.validation.Fold;
import com.goengineer.icp.validation.History;
import java.util.List;

/** The newest as-of date of a run whose outcome is complete: what weights can be judged on. */
public final class TestYear {
  private TestYear() {}

  /**
   * Looks back from a run's staged rows; as long as a run without writing.
   *
   * @param components names of the components that are weighed
   * @throws NotEnoughHistory when the log is too short
   */
  public static Fold of(Run run, Setup setup, Surroundings surroundings, List<String> components) {
    Components wanted = StandardComponents.all().only(each -> components.contains(each.name()));
    RunMaker maker = new RunMaker(setup.asOfRun(run), surroundings);
    return maker.lookBack(run, past -> fold(past, setup, wanted));
  }

  private static Fold fold(History past, Setup setup, Components components) {
    return switch (CutOffs.choose(past, setup.backtest().cutOffs())) {
      case CutOffs.Choice.TooShort tooShort -> throw new NotEnoughHistory(tooShort.reason());
      case CutOffs.Choice.Chosen chosen ->
          Fold.at(past, chosen.cutOffs().verdict(), components, new AccountNumbers());
    };
  }
}
