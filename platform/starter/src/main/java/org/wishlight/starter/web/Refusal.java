package org.wishlight.starter.web;

import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A request that is understood and refused. Its texts are {@code problem.<problem>.title} and
 * {@code .detail} in the message bundles of the starter or of the service.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String problem;
  private final transient Map<String, Object> facts;

  /**
   * @param problem the last part of the problem's {@code type}, such as {@code already-claimed}
   * @param facts extension members of the answer, such as the present state; also in the texts.
   *     {@code retryAfter}, in seconds, becomes the header too
   */
  public Refusal(HttpStatus status, String problem, Map<String, Object> facts) {
    super(problem + " " + facts);
    this.status = status;
    this.problem = problem;
    this.facts = Map.copyOf(facts);
  }

  /** Nothing is known under this id: 404. */
  public static Refusal notFound(String what, String id) {
    return new Refusal(HttpStatus.NOT_FOUND, "not-found", Map.of("what", what, "id", id));
  }

  /** The present state does not allow it: 409, with that state. */
  public static Refusal wrongState(String id, Object status) {
    return new Refusal(
        HttpStatus.CONFLICT, "wrong-state", Map.of("id", id, "present", status.toString()));
  }

  public static Refusal conflict(String problem, Map<String, Object> facts) {
    return new Refusal(HttpStatus.CONFLICT, problem, facts);
  }

  public static Refusal forbidden(String problem, Map<String, Object> facts) {
    return new Refusal(HttpStatus.FORBIDDEN, problem, facts);
  }

  public HttpStatus status() {
    return status;
  }

  public String problem() {
    return problem;
  }

  public Map<String, Object> facts() {
    return facts;
  }
}
