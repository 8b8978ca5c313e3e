package org.wishlight.intake.neighborhood;

import java.util.List;

/** Two offices of Hongkou, Shanghai, as the local default has them. */
final class SampleOffices {
  private static final String LIANGCHENG = "liangcheng";
  private static final String BEIWAITAN = "beiwaitan";

  static final List<Office> OFFICES =
      List.of(
          new Office(LIANGCHENG, new LocalName("凉城", "Liangcheng")),
          new Office(BEIWAITAN, new LocalName("北外滩", "Beiwaitan")));

  static final List<Neighborhood> NEIGHBORHOODS =
      List.of(
          neighborhood("xiuyuan", LIANGCHENG, "秀苑", "Xiuyuan"),
          neighborhood("shuidian", LIANGCHENG, "水电", "Shuidian"),
          neighborhood("wener", LIANGCHENG, "汶二", "Wen'er"),
          neighborhood("liangwu", LIANGCHENG, "凉五", "Liangwu"),
          neighborhood("gongping", BEIWAITAN, "公平", "Gongping"),
          neighborhood("tilanqiao", BEIWAITAN, "提篮桥", "Tilanqiao"));

  private SampleOffices() {}

  private static Neighborhood neighborhood(String id, String office, String zh, String en) {
    return new Neighborhood(id, office, new LocalName(zh, en), null);
  }
}
