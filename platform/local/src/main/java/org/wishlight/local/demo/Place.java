package org.wishlight.local.demo;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The offices and neighbourhoods that the system knows. */
final class Place {
  /** A neighbourhood, its office, and its name in the person's language. */
  record Neighborhood(String id, String office, String name) {}

  private Place() {}

  static List<Neighborhood> neighborhoods(JsonNode offices, String language) {
    var found = new ArrayList<Neighborhood>();
    for (var office : offices.path("items")) {
      for (var neighborhood : office.path("neighborhoods")) {
        found.add(
            new Neighborhood(
                neighborhood.path("id").asString(),
                office.path("id").asString(),
                neighborhood.path("name").path(language).asString()));
      }
    }
    return found;
  }
}
