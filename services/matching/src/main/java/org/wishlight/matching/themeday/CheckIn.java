package org.wishlight.matching.themeday;

import java.time.Instant;

/** That a volunteer is there. */
public record CheckIn(String volunteer, Instant at) {}
