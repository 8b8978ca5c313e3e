package org.wishlight.gateway;

import java.util.List;
import java.util.Map;

/** What the services tell the page in its tests. */
final class Samples {

  static final List<Map<String, Object>> OFFICES =
      List.of(
          office("liangcheng", "凉城新村街道", "秀苑", "xiuyuan", "水电", "shuidian"),
          office("beiwaitan", "北外滩街道", "公平", "gongping", "提篮桥", "tilanqiao"));
  static final List<Map<String, Object>> CATEGORIES =
      List.of(Map.of("code", "home-repair", "name", Map.of("zh", "居家维修", "en", "Home repair")));
  static final List<Map<String, Object>> FIGURES =
      List.of(Map.of("key", "xiuyuan", "published", 7, "confirmed", 3, "realisationRate", 0.5));

  static final Map<String, Object> FOLLOWED =
      Map.of(
          "code",
          "LC-7K2M",
          "text",
          "想请人修一修纱窗",
          "category",
          "home-repair",
          "status",
          "CLAIMED",
          "neighborhood",
          "xiuyuan",
          "owner",
          Map.of("type", "CLAIMANT"),
          "nextActionAt",
          "2099-01-01T00:00:00Z",
          "steps",
          List.of(
              Map.of("type", "wish.published", "time", "2026-03-01T08:00:00Z"),
              Map.of("type", "org.wishlight.wish.claimed.v1", "time", "2026-03-02T08:00:00Z")));

  private Samples() {}

  static Map<String, Object> entry(String wishId, String neighborhood, String status, int version) {
    return Map.of(
        "wishId",
        wishId,
        "office",
        neighborhood.equals("gongping") ? "beiwaitan" : "liangcheng",
        "neighborhood",
        neighborhood,
        "text",
        "灯坏了，夜里全靠摸 <b>" + wishId + "</b>",
        "category",
        "home-repair",
        "status",
        status,
        "circle",
        "INTERNAL",
        "owner",
        Map.of("type", "NEIGHBORHOOD"),
        "nextActionAt",
        "2099-01-01T00:00:00Z",
        "version",
        version);
  }

  private static Map<String, Object> office(
      String id, String zh, String first, String firstId, String second, String secondId) {
    var neighborhoods =
        List.of(
            Map.of("id", firstId, "name", Map.of("zh", first, "en", firstId)),
            Map.of("id", secondId, "name", Map.of("zh", second, "en", secondId)));
    return Map.of("id", id, "name", Map.of("zh", zh, "en", id), "neighborhoods", neighborhoods);
  }
}
