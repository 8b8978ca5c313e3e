package org.wishlight.notification.recipient.domain;

/**
 * Who is told: a person by their pseudonymous id, or whoever is on duty in a neighbourhood or an
 * office.
 *
 * @param address the id, {@code neighborhood:<id>} or {@code office:<id>}
 */
public record Recipient(String address) {
  private static final int LONGEST = 200;
  private static final String NEIGHBORHOOD = "neighborhood:";
  private static final String OFFICE = "office:";

  public Recipient {
    if (address.isBlank() || address.length() > LONGEST) {
      throw new IllegalArgumentException("a recipient has 1 to " + LONGEST + " characters");
    }
  }

  /** A wisher, a volunteer or an organisation. */
  public static Recipient person(String id) {
    return new Recipient(id);
  }

  /** The officers of a neighbourhood. */
  public static Recipient neighborhood(String id) {
    return new Recipient(NEIGHBORHOOD + id);
  }

  /** The operators of a street office. */
  public static Recipient office(String id) {
    return new Recipient(OFFICE + id);
  }

  public boolean isOffice() {
    return address.startsWith(OFFICE);
  }

  /** Not who is on duty, but somebody. */
  public boolean isPerson() {
    return !isOffice() && !address.startsWith(NEIGHBORHOOD);
  }
}
