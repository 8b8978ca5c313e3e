package org.wishlight.starter.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request with faults: all of them, so that one correction is enough. */
public final class InvalidRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient List<FieldFault> faults;

  private InvalidRequest(HttpStatus status, List<FieldFault> faults) {
    super(faults.toString());
    this.status = status;
    this.faults = List.copyOf(faults);
  }

  /** The body or a parameter cannot be read as what it should be: 400. */
  public static InvalidRequest unreadable(List<FieldFault> faults) {
    return new InvalidRequest(HttpStatus.BAD_REQUEST, faults);
  }

  /** It can be read, but says something that cannot be: 422. */
  public static InvalidRequest unfit(List<FieldFault> faults) {
    return new InvalidRequest(HttpStatus.UNPROCESSABLE_CONTENT, faults);
  }

  public static InvalidRequest unfit(String field, String code) {
    return unfit(List.of(FieldFault.of(field, code)));
  }

  public HttpStatus status() {
    return status;
  }

  public List<FieldFault> faults() {
    return faults;
  }
}
