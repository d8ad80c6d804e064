package com.goengineer.icp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is shipped is listed, may be shipped, and is what the documents say. */
class SupplyChainTest {
  private static final Set<String> ALLOWED =
      Set.of("Apache-2.0", "MIT", "BSD-3-Clause", "ISC", "Unicode-3.0");

  /**
   * Licences that a registry names otherwise than the library's own text, or that come in pairs.
   */
  private static final Map<String, Set<String>> LOOKED_AT =
      Map.of(
          // Its text is the MIT licence, with the name of its owners in the title.
          "org.bouncycastle", Set.of("Bouncy Castle Licence"),
          // Its LICENSE.txt is the BSD licence of three clauses; its POM says "The BSD License".
          "org.jline", Set.of("BSD-4-Clause"),
          // Either may be chosen; EPL-2.0 holds here.
          "jakarta.annotation", Set.of("EPL-2.0", "GPL-2.0-with-classpath-exception"));

  private static Path application;
  private static List<JsonNode> components;

  @BeforeAll
  static void readTheList() throws IOException {
    application = Path.of(System.getProperty("icp.repository")).resolve("app");
    Path list = application.resolve("target/icp-sbom.json");
    assertThat(list)
        .as("the list of what is shipped, which ./mvnw verify makes, not offline (-o)")
        .exists();
    JsonNode tree = JsonMapper.shared().readTree(Files.readString(list));
    assertThat(tree.path("bomFormat").asString()).isEqualTo("CycloneDX");
    components = StreamSupport.stream(tree.path("components").spliterator(), false).toList();
  }

  @Test
  void everyJarBesideTheApplicationIsListed() throws IOException {
    try (Stream<Path> jars = Files.list(application.resolve("target/lib"))) {
      Set<String> shipped =
          jars.map(jar -> jar.getFileName().toString())
              .filter(name -> name.endsWith(".jar"))
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> listed =
          components.stream()
              .map(each -> text(each, "name") + "-" + text(each, "version") + ".jar")
              .collect(Collectors.toSet());
      assertThat(shipped).isNotEmpty().isSubsetOf(listed);
    }
  }

  @Test
  void everyLicenceIsOneThatWasAgreedTo() {
    Map<String, Set<String>> refused = new TreeMap<>();
    for (JsonNode component : components) {
      String group = text(component, "group");
      Set<String> allowed = LOOKED_AT.getOrDefault(group, ALLOWED);
      Set<String> licences = licences(component);
      if (!group.equals("com.goengineer.icp")
          && (licences.isEmpty() || !allowed.containsAll(licences))) {
        refused.put(group + ":" + text(component, "name"), licences);
      }
    }
    assertThat(refused).isEmpty();
  }

  @Test
  void everyComponentHasOneVersionAndItsHash() {
    assertThat(components)
        .allSatisfy(component -> {
          assertThat(text(component, "version"))
              .as(text(component, "name"))
              .matches("[0-9][0-9A-Za-z.]*");
          assertThat(component.path("hashes").isEmpty()).as(text(component, "name")).isFalse();
        });
  }

  private static Set<String> licences(JsonNode component) {
    return StreamSupport.stream(component.path("licenses").spliterator(), false)
        .map(each -> each.path("license"))
        .map(each -> each.path("id").asString(each.path("name").asString(each.toString())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(JsonNode component, String key) {
    return component.path(key).asString("");
  }
}
