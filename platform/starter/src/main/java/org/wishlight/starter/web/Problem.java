package org.wishlight.starter.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatusCode;

/** What an error answer says (RFC 9457), before it is put into a language. */
record Problem(
    HttpStatusCode status, String name, Map<String, Object> facts, List<FieldFault> faults) {

  static Problem of(HttpStatusCode status, String name) {
    return new Problem(status, name, Map.of(), List.of());
  }
}
