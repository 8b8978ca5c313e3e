package org.wishlight.intake.open311;

import java.util.List;
import java.util.Map;

/**
 * What an operation answers, before it is put into a format.
 *
 * @param root the name of the whole in XML
 * @param item the name of each row in XML; empty for a single row that is the whole
 */
record Listing(String root, String item, List<Map<String, Object>> rows) {

  static Listing services(List<Map<String, Object>> rows) {
    return new Listing("services", "service", rows);
  }

  static Listing requests(List<Map<String, Object>> rows) {
    return new Listing("service_requests", "request", rows);
  }

  static Listing errors(List<Map<String, Object>> rows) {
    return new Listing("errors", "error", rows);
  }

  /** A service's definition is no list. */
  static Listing definition(Map<String, Object> row) {
    return new Listing("service_definition", "", List.of(row));
  }

  boolean isSingle() {
    return item.isEmpty();
  }
}
