package org.wishlight.bench.report;

import org.wishlight.bench.load.Spread;

/**
 * How soon a filed wish is where people look.
 *
 * @param missing accepted, and not seen in both places within the patience
 */
public record Freshness(int round, int perSecond, Spread wall, Spread statistics, long missing) {}
