package org.wishlight.matching;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Problem documents in answers. */
public final class Problems {
  private Problems() {}

  @SuppressWarnings("unchecked")
  public static Map<String, Object> in(WebTestClient.ResponseSpec answer, int status) {
    return answer
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody(Map.class)
        .returnResult()
        .getResponseBody();
  }

  static List<String> fields(Map<String, Object> problem) {
    return ((List<?>) problem.get("errors"))
        .stream().map(error -> String.valueOf(((Map<?, ?>) error).get("field"))).toList();
  }
}
