package com.goengineer.icp.charts.evidence;

import com.goengineer.icp.charts.plot.Axis;
import com.goengineer.icp.charts.plot.Chart;
import com.goengineer.icp.charts.plot.Measure;
import com.goengineer.icp.charts.plot.Multiples;
import com.goengineer.icp.charts.plot.Notation;
import com.goengineer.icp.charts.plot.PairedBars;
import com.goengineer.icp.charts.plot.Tone;
import com.goengineer.icp.validation.Sensitivity;
import com.goengineer.icp.weights.ParetoFront;
import com.goengineer.icp.weights.ParetoFront.Trade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What is traded for what among weights, and how much hangs on each. */
public final class WeightPictures {

  private static final int MOST_TRADES = 12;

  private WeightPictures() {}

  /**
   * What changes when one weight is 0.05 less or more.
   *
   * @param accounts how many accounts are graded
   */
  public static Chart sensitivity(
      List<Sensitivity> sensitivities, long accounts, Notation notation) {
    List<PairedBars.Row> rows =
        sensitivities.stream()
            .map(each ->
                new PairedBars.Row(
                    each.component(),
                    Tone.ACCENT,
                    each.less().gradesChanged(),
                    each.more().gradesChanged(),
                    accounts))
            .toList();
    return new Chart(
        "weights_sensitivity",
        "How much hangs on each weight",
        "Share of the accounts that get another grade",
        new PairedBars(
            Axis.ofNames("Component", "component"),
            new Axis("with 0.05 less weight", "grades_changed_less", Measure.SHARE, notation),
            new Axis("with 0.05 more weight", "grades_changed_more", Measure.SHARE, notation),
            rows),
        "The other weights make room in proportion.");
  }

  /**
   * The front: weights of which none is better in every respect.
   *
   * @param components names of the components, in the order of the weights
   */
  public static Chart front(ParetoFront front, List<String> components, Notation notation) {
    List<Trade> shown = selection(front.trades());
    List<Multiples.Panel> panels =
        List.of(
            panel(share("Foretells", "power", notation), shown, Trade::power),
            panel(share("Varies by date", "spread", notation), shown, trade -> -trade.stability()),
            panel(share("Near default", "closeness", notation), shown, Trade::closeness),
            panel(share("Ranks stay", "rank_stability", notation), shown, Trade::rankStability));
    String selected =
        shown.size() < front.trades().size()
            ? "; " + shown.size() + " of " + front.trades().size() + ", evenly chosen"
            : "";
    return new Chart(
        "weights_front",
        "What is traded for what",
        "Weights of which none is better in every respect" + selected,
        new Multiples(
            Axis.ofNames("Weights in percent: " + String.join("/", components), "weights"),
            shown.stream().map(WeightPictures::label).toList(),
            panels),
        "Foretells: mean utility over the as-of dates. Varies by date: its standard deviation, less"
            + " is better. Near default: 100% is the default weights. Ranks stay: correlation of"
            + " ranks at successive dates.");
  }

  private static List<Trade> selection(List<Trade> trades) {
    if (trades.size() <= MOST_TRADES) {
      return trades;
    }
    List<Trade> selected = new ArrayList<>();
    for (int place = 0; place < MOST_TRADES; place++) {
      selected.add(trades.get(place * (trades.size() - 1) / (MOST_TRADES - 1)));
    }
    return List.copyOf(selected);
  }

  private static Multiples.BarPanel panel(
      Axis axis, List<Trade> trades, ToDoubleFunction<Trade> value) {
    return new Multiples.BarPanel(axis, trades.stream().map(value::applyAsDouble).toList());
  }

  private static Axis share(String label, String column, Notation notation) {
    return new Axis(label, column, Measure.SHARE, notation);
  }

  private static String label(Trade trade) {
    return Arrays.stream(trade.weights())
        .mapToObj(weight -> Long.toString(Math.round(100 * weight)))
        .collect(Collectors.joining("/"));
  }
}
