package com.goengineer.icp.scoring;

import com.goengineer.icp.accounts.Accounts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The registry of components that a model is made of, in the order of its columns and of the sum.
 *
 * <p>It is a value that is passed on, not a place to look things up: whoever wants one component
 * more makes a registry that has it, and everything derived from the registry has it too.
 *
 * @param list the components, names unique
 */
public record Components(List<Component> list) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  public Components {
    list = List.copyOf(list);
    Set<String> names = new HashSet<>();
    for (Component component : list) {
      if (!NAME.matcher(component.name()).matches()) {
        throw new IllegalArgumentException(
            "component name \"" + component.name() + "\" is not a lower-case word");
      }
      if (!names.add(component.name())) {
        throw new IllegalArgumentException("two components are called " + component.name());
      }
    }
  }

  /** Names in order. */
  public List<String> names() {
    return list.stream().map(Component::name).toList();
  }

  /** True when there is a component of that name. */
  public boolean has(String name) {
    return list.stream().anyMatch(component -> component.name().equals(name));
  }

  /**
   * The component of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Component get(String name) {
    return list.stream()
        .filter(component -> component.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no component " + name + " among " + names()));
  }

  /**
   * Scores accounts by components that are fitted to the same accounts.
   *
   * @param accounts n of them
   * @return {@code scores[component][row]}, each in [0, 1]
   */
  public double[][] scores(Accounts accounts) {
    InMemoryStatistics statistics = new InMemoryStatistics(accounts);
    double[][] scores = new double[list.size()][accounts.size()];
    for (int number = 0; number < scores.length; number++) {
      list.get(number).fit(statistics).score(accounts, scores[number]);
    }
    return scores;
  }

  /** The same registry with a component added at the end, or replaced in its place. */
  public Components with(Component component) {
    List<Component> more = new ArrayList<>(list);
    int place = names().indexOf(component.name());
    if (place < 0) {
      more.add(component);
    } else {
      more.set(place, component);
    }
    return new Components(more);
  }

  /** The components that pass a test, in the same order. */
  public Components only(Predicate<Component> test) {
    return new Components(list.stream().filter(test).toList());
  }

  /** The components that are used unless others are asked for. */
  public Components enabledByDefault() {
    return only(Component::enabledByDefault);
  }
}
