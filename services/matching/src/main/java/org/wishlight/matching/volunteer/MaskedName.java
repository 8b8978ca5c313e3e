package org.wishlight.matching.volunteer;

import org.wishlight.contracts.VolunteerType;

/** What of a name everybody may see: organisations whole, of a person the first character. */
final class MaskedName {
  private MaskedName() {}

  static String of(VolunteerType type, String name) {
    return switch (type) {
      case PROPERTY_COMPANY, OWNERS_COMMITTEE, ACTIVITY_ROOM, PARTNER -> name;
      case RESIDENT, PARTY_MEMBER, BUILDING_LEADER ->
          name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    };
  }
}
