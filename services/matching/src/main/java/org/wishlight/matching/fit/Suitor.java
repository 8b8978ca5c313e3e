package org.wishlight.matching.fit;

import java.util.List;
import org.wishlight.matching.volunteer.Volunteer;
import org.wishlight.matching.wall.domain.Reason;

/**
 * Somebody who suits a wish.
 *
 * @param place theirs in the field
 * @param score 0 to 1
 */
public record Suitor(Volunteer volunteer, int place, double score, List<Reason> reasons) {}
