package org.wishlight.contracts;

/** Who answers for a wish at this moment: one claimant, one neighbourhood or one office. */
public record Owner(Type type, String id) {
  /** The three that can be accountable, in the order in which it falls back to them. */
  public enum Type {
    CLAIMANT,
    NEIGHBORHOOD,
    OFFICE
  }

  public static Owner claimant(String volunteer) {
    return new Owner(Type.CLAIMANT, volunteer);
  }

  public static Owner neighborhood(String neighborhood) {
    return new Owner(Type.NEIGHBORHOOD, neighborhood);
  }

  public static Owner office(String office) {
    return new Owner(Type.OFFICE, office);
  }
}
