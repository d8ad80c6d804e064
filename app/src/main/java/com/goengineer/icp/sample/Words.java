package com.goengineer.icp.sample;

import java.util.List;

/** The parts of which names are put together. None of them belongs to a company or a person. */
final class Words {
  private Words() {}

  static final List<String> NATURE =
      split(
          """
          Alder Amber Apex Arbor Argent Aspen Aster Badger Basalt Beacon Birch Bison Bridge Bronze
          Cactus Canyon Cardinal Cedar Cobalt Comet Condor Copper Coral Crater Crown Delta Dune Eagle
          Elm Ember Falcon Fern Fjord Flint Frontier Garnet Glacier Granite Grove Harbor Hazel Heron
          Hickory Horizon Iron Ivory Jade Juniper Keystone Lark Liberty Lotus Lynx Maple Marble Meadow
          Mesa Meteor Nimbus North Oak Obsidian Onyx Opal Osprey Otter Pebble Pine Pioneer Prairie
          Quarry Quartz Raven Redwood Ridge River Rowan Saffron Sage Salmon Silver Sparrow Spruce
          Stone Summit Tamarack Thistle Timber Topaz Trident Tundra Valley Vertex Vista Walnut Willow
          """);

  private static final List<String> BEGINNINGS =
      split(
          """
          Bar Bel Bor Bri Cal Cor Dav Del Dor Dra Eld Fal Fen Gal Gor Hal Har Hol Jor Kal Kel Kor Lan
          Lin Lor Mal Mar Mor Nal Nor Or Pal Per Quel Ral Ros Sal Sel Sor Tal Tam Tor Ul Val Vel Vor
          Wel Wol Yar Zan Zel
          """);

  private static final List<String> ENDINGS =
      split(
          """
          adan aver beck bourne brix cott dane dell dram ester fax field grove gard hurst imond ingar
          kar kett lund mere mond nack nell oster padd quist rand rick rove sten strom tamer thorpe
          tavik tern ulan vane vard vik wick wold yard zell
          """);

  private static final List<String> ACCENTED =
      split(
          """
          Ångvik Örnmark Øreholm Žeravin Čelnik Müllern Niñera Sociéval Fjällby Köhlbach Élanov Señdra
          Béthal Gröning Várda Łomsk
          """);

  static final List<String> KINDS =
      split(
          """
          Systems Manufacturing Technologies Engineering Industries Products Solutions Group Labs
          Works Components Services Partners Supply Research Innovations International Fabrication
          Associates Dynamics
          """);

  static final List<String> CITIES =
      List.of(
          "Boise",
          "Tulsa",
          "Ogden",
          "Reno",
          "Fargo",
          "Salt Lake City",
          "Tucson",
          "Omaha",
          "Spokane",
          "Wichita",
          "Provo",
          "El Paso",
          "Des Moines",
          "Amarillo",
          "Billings",
          "Fresno");

  static final List<String> TERRITORIES =
      List.of("Mountain", "Pacific", "South Central", "Midwest", "Southeast", "Northeast");

  /** What is written instead of a longer word, and the other way round. */
  static final List<List<String>> ABBREVIATIONS =
      List.of(
          List.of("Manufacturing", "Mfg"),
          List.of("Technologies", "Tech"),
          List.of("Engineering", "Eng."),
          List.of("International", "Intl"),
          List.of("Industries", "Ind."),
          List.of("Services", "Svcs"),
          List.of("Associates", "Assoc."),
          List.of("Systems", "Sys"),
          List.of("Institute", "Inst."),
          List.of("Laboratories", "Labs"));

  /** An invented word such as "Velmond". */
  static String coined(Draws draws) {
    return draws.chance(0.06) ? draws.pick(ACCENTED) : draws.pick(BEGINNINGS) + draws.pick(ENDINGS);
  }

  private static List<String> split(String words) {
    return List.of(words.strip().split("\\s+"));
  }
}
