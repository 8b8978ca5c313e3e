package org.wishlight.matching.themeday;

import org.jspecify.annotations.Nullable;

/** That somebody is there. */
record CheckInView(String themeDay, @Nullable String volunteer, @Nullable Integer guests) {}
