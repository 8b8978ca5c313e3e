package org.wishlight.local.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wishlight.local.demo.Place.Neighborhood;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Wishes and offers as residents and volunteers of such programmes really word them. */
final class SampleData {
  private static final String FAMILY_NAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
  private static final List<String> TYPES =
      List.of(
          "RESIDENT",
          "PARTY_MEMBER",
          "BUILDING_LEADER",
          "PROPERTY_COMPANY",
          "OWNERS_COMMITTEE",
          "ACTIVITY_ROOM",
          "PARTNER");

  private final List<JsonNode> wishes = rows("wishes.csv");
  private final List<JsonNode> offers = rows("offers.csv");

  int offers() {
    return offers.size();
  }

  /** The {@code n}th wish as the body of a filing; the sample begins anew behind its end. */
  Map<String, Object> wish(int n, Neighborhood neighborhood) {
    var row = wishes.get(n % wishes.size());
    return Map.of(
        "neighborhood", neighborhood.id(),
        "text", row.path("text").asString(),
        "category", row.path("category").asString(),
        "kind", row.path("kind").asString().toUpperCase(Locale.ROOT),
        "beneficiary", row.path("beneficiary").asString(),
        "mobilityLimited", row.path("mobility_limited").asString().equals("y"),
        "wisher", Map.of("name", name(n), "phone", "138%08d".formatted(n % 100_000_000)));
  }

  /** The {@code n}th offer with whoever makes it: every neighbourhood gets all types of parties. */
  Map<String, Object> volunteer(int n, List<Neighborhood> neighborhoods) {
    var row = offers.get(n);
    var offer =
        Map.of(
            "kind",
            row.path("kind").asString().toUpperCase(Locale.ROOT),
            "text",
            row.path("text").asString());
    return Map.of(
        "name", name(n),
        "type", TYPES.get(n / neighborhoods.size() % TYPES.size()),
        "neighborhood", neighborhoods.get(n % neighborhoods.size()).id(),
        "phone", "139%08d".formatted(n),
        "capacity", 100,
        "offers", List.of(offer));
  }

  private static String name(int n) {
    return FAMILY_NAMES.charAt(n % FAMILY_NAMES.length()) + (n % 2 == 0 ? "阿姨" : "师傅");
  }

  private static List<JsonNode> rows(String file) {
    var reader =
        new CsvMapper().readerFor(JsonNode.class).with(CsvSchema.emptySchema().withHeader());
    try (MappingIterator<JsonNode> rows =
        reader.readValues(SampleData.class.getResourceAsStream(file))) {
      return rows.readAll();
    }
  }
}
