package org.wishlight.intake.wish.domain;

import java.time.Instant;
import org.wishlight.contracts.Circle;

/** Who is asked first, and until when they have the wish for themselves. */
public record FirstCircle(Circle circle, Instant endsAt) {}
