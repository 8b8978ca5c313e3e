package org.wishlight.matching.fit;

import org.wishlight.matching.volunteer.Volunteer;

/**
 * Somebody who suits a wish.
 *
 * @param place theirs in the field
 * @param offer for which they suit
 * @param score 0 to 1
 */
public record Suitor(Volunteer volunteer, int place, int offer, double score) {}
