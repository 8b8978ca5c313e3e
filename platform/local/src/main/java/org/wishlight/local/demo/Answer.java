package org.wishlight.local.demo;

import tools.jackson.databind.JsonNode;

/** What the system said. */
record Answer(int status, JsonNode body) {

  boolean isGood() {
    return status / 100 == 2;
  }

  /** The last part of a problem's type, such as {@code already-claimed}. */
  String problem() {
    return body.path("type").asString("").replaceFirst("^/problems/", "");
  }

  String text(String field) {
    return body.path(field).asString("");
  }
}
