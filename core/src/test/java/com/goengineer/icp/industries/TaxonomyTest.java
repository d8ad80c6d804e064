package com.goengineer.icp.industries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.industries.Taxonomy.Industry;
import com.goengineer.icp.industries.Taxonomy.SubList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaxonomyTest {

  @Test
  void theStandardHasTwentyIndustriesAndSixtyTwoSubLists() {
    assertThat(Taxonomy.standard().names())
        .hasSize(20)
        .startsWith("Aerospace & Defense", "Automotive & Transportation")
        .contains("Mold, Tool & Die")
        .endsWith("Services", "Shipbuilding");
    assertThat(Taxonomy.standard().subLists()).hasSize(62);
  }

  @Test
  void aSubListKnowsItsNumberItsNameAndItsIndustry() {
    assertThat(Taxonomy.standard().subList("10.6 Oil & Gas, Petroleum"))
        .contains(new SubList("10.6", "Oil & Gas, Petroleum", "Plant & Process"));
    assertThat(Taxonomy.standard().subList("Oil & Gas")).isEmpty();
  }

  @Test
  void aUserReplacesItByAnotherText() {
    Taxonomy taxonomy =
        Taxonomy.parse(
            "\uFEFFindustry,sub_list\r\nFarms,1 Dairy\r\n\"Fish, fresh\",\r\nFarms,\"Say \"\"hay\"\"\"");
    assertThat(taxonomy.names()).containsExactly("Farms", "Fish, fresh");
    assertThat(taxonomy.industries().getFirst())
        .isEqualTo(
            new Industry(
                "Farms",
                List.of(
                    new SubList("1", "Dairy", "Farms"), new SubList("", "Say \"hay\"", "Farms"))));
  }

  @Test
  void aBrokenTextIsRefusedWithItsLine() {
    assertThatThrownBy(() -> Taxonomy.parse("name\nDental"))
        .hasMessageContaining("line 1: expected the header industry,sub_list");
    assertThatThrownBy(() -> Taxonomy.parse("industry,sub_list\nDental"))
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> Taxonomy.parse("industry,sub_list\n,x"))
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> Taxonomy.parse("industry,sub_list\n"))
        .hasMessageContaining("at least one industry");
  }
}
