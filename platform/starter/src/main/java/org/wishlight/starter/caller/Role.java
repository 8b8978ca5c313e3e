package org.wishlight.starter.caller;

/** What a caller may be to the programme; the {@code roles} claim of a token. */
public enum Role {
  RESIDENT,
  VOLUNTEER,
  OFFICER,
  OPERATOR,
  SYSTEM,
  OPS;

  /** How far {@code access} lets it see. */
  public Scope scope(Access access) {
    return switch (this) {
      case RESIDENT -> access.resident();
      case VOLUNTEER -> access.volunteer();
      case OFFICER -> access.officer();
      case OPERATOR -> access.operator();
      case SYSTEM -> access.system();
      case OPS -> access.ops();
    };
  }
}
