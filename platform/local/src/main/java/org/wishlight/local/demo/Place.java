package org.wishlight.local.demo;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The offices and neighbourhoods that the system knows. */
final class Place {
  /** A neighbourhood, its office, and its name in the person's language. */
  record Neighborhood(String id, String office, String name) {
    private static final String WITH_OFFICERS = "liangcheng";

    /** The client that registers volunteers, claims for them and looks at the wall. */
    String operator() {
      return office + "-operator";
    }

    /** The office's own software, which files. */
    String system() {
      return office + "-system";
    }

    /** Who confirms for residents: the sample has officers in one office only. */
    String officer() {
      return office.equals(WITH_OFFICERS) ? id + "-officer" : operator();
    }
  }

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
