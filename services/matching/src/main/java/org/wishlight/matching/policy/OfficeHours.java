package org.wishlight.matching.policy;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** When an office works on a workday. */
public record OfficeHours(@Nullable LocalTime opens, @Nullable LocalTime closes) {}
