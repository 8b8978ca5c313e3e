package org.wishlight.contracts;

/** What a person or organisation is to the programme. */
public enum VolunteerType {
  RESIDENT(false),
  PARTY_MEMBER(false),
  BUILDING_LEADER(true),
  PROPERTY_COMPANY(true),
  OWNERS_COMMITTEE(true),
  ACTIVITY_ROOM(true),
  PARTNER(false);

  private final boolean internal;

  VolunteerType(boolean internal) {
    this.internal = internal;
  }

  /** Whether it is one of a neighbourhood's own parties, who are asked first (内部消化). */
  public boolean internal() {
    return internal;
  }
}
