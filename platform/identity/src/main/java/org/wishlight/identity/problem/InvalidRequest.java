package org.wishlight.identity.problem;

import java.util.List;

/** A request with faults; all of them, not the first. */
public final class InvalidRequest extends RuntimeException {

  private final transient List<Fault> faults;

  private InvalidRequest(List<Fault> faults) {
    super(faults.toString());
    this.faults = faults;
  }

  public static void throwIfAny(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new InvalidRequest(List.copyOf(faults));
    }
  }

  List<Fault> faults() {
    return faults;
  }
}
