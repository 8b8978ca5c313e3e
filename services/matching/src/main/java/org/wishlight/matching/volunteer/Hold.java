package org.wishlight.matching.volunteer;

import java.time.Instant;

/**
 * One of a volunteer's places, taken by a claim or by the attempt at one.
 *
 * @param claim names the attempt, so that freeing it twice frees nothing else
 */
public record Hold(String claim, String wish, Instant since) {}
