package com.goengineer.icp.sample;

import com.goengineer.icp.industries.Taxonomy;
import com.goengineer.icp.industries.Taxonomy.SubList;
import java.util.List;

/**
 * How the accounts of an industry behave in the sample, and what people write for it.
 *
 * @param name its name in the taxonomy
 * @param share of all companies, in percent
 * @param hardwareRate chance that an ordinary buyer of this industry owns a printer
 * @param spend how much its accounts spend, 1 is ordinary
 * @param crafts words of its companies' names
 * @param otherNames what people write although the taxonomy has another word
 * @param subLists of the taxonomy
 */
record IndustryProfile(
    String name,
    double share,
    double hardwareRate,
    double spend,
    List<String> crafts,
    List<String> otherNames,
    List<SubList> subLists) {

  /** One line per industry: name | share | hardware rate | spend | crafts | other names. */
  private static final String TABLE =
      """
      Aerospace & Defense | 8 | .25 | 1.5 | Propulsion, Rotor, Avionic, Armature | Aviation, Aerospace, Defence
      Automotive & Transportation | 7 | .22 | 1.2 | Chassis, Axle, Brake, Motor | Transportation, Trucking, Automotive
      Building & Construction | 10 | .04 | .7 | Timber, Beam, Masonry, Survey | Construction, Real Estate, Architects
      Chemicals & Related Products | 4 | .05 | .7 | Resin, Solvent, Coating | Chemicals
      Consumer Goods | 7 | .19 | .9 | Textile, Toy, Garden, Optics | Food & Beverage, Jewelry, Furniture
      Dental | 6 | .33 | .8 | Dental, Orthodontic, Aligner | Dentistry, Dental Labs
      Education & Research | 7 | .18 | .6 | College, Institute, Academy | Higher Education, K-12 Education
      Electromagnetic | 2 | .12 | .9 | Magnet, Coil, Signal | Electro-magnetic
      Energy | 4 | .08 | 1.0 | Solar, Grid, Turbine | Renewables, Energy Sector
      Engineering Services | 6 | .15 | .8 | Design, Proto, Analytics | Engineering, Consulting Engineers
      Heavy Equip & Ind. Components | 6 | .13 | 1.1 | Valve, Bearing, Pump, Crane | Heavy Equipment, Industrial Components
      High Tech | 9 | .27 | 1.4 | Sensor, Circuit, Photonic, Robotic | Semiconductors, Robotics, Software, Electronics
      Industrial Machinery | 8 | .15 | 1.0 | Spindle, Conveyor, Gear, Hydraulic | Automation, Machinery, Machine Shop
      Manufactured Products | 4 | .12 | .9 | Assembly, Fastener, Spring, Foam | Conglomerate, Manufacturing
      Medical Devices & Life Sciences | 8 | .33 | 1.5 | Surgical, Biomed, Orthotic, Implant | Health Care, Implants, Biotech
      Mold, Tool & Die | 4 | .2 | .9 | Mold, Die, Tool, Cast | Tool and Die, Plastics, Metal Fabrication
      Packaging | 3 | .1 | .8 | Pack, Carton, Label | Packaging & Containers
      Plant & Process | 3 | .05 | .9 | Filter, Vessel, Refinery | Oil & Gas, Mining & Metals, Agriculture
      Services | 3 | .03 | .6 | Logistic, Media, Advisory | Government, Merchant Wholesalers, Financial Services
      Shipbuilding | 1 | .08 | 1.0 | Marine, Hull, Dock | Ship building, Marine
      """;

  /** The twenty industries of the default taxonomy, in its order. */
  static final List<IndustryProfile> ALL = TABLE.lines().map(IndustryProfile::parse).toList();

  /** Running sums of the shares. */
  static final double[] SHARES =
      Draws.cumulative(ALL.stream().mapToDouble(IndustryProfile::share).toArray());

  private static IndustryProfile parse(String line) {
    List<String> cells = List.of(line.split(" \\| "));
    String name = cells.get(0);
    return new IndustryProfile(
        name,
        Double.parseDouble(cells.get(1)),
        Double.parseDouble(cells.get(2)),
        Double.parseDouble(cells.get(3)),
        List.of(cells.get(4).split(", ")),
        List.of(cells.get(5).split(", ")),
        subListsOf(name));
  }

  private static List<SubList> subListsOf(String name) {
    return Taxonomy.standard().industries().stream()
        .filter(industry -> industry.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("not in the taxonomy: " + name))
        .subLists();
  }
}
