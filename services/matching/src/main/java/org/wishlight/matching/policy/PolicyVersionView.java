package org.wishlight.matching.policy;

import java.time.Instant;

/** What an office said once, and who said it. */
record PolicyVersionView(long version, String by, Instant at, OfficeRules rules) {

  static PolicyVersionView of(PolicyVersion version) {
    return new PolicyVersionView(version.version(), version.by(), version.at(), version.rules());
  }
}
