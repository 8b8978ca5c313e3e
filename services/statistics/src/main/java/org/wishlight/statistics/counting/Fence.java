package org.wishlight.statistics.counting;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far one partition is counted; it moves in the same transaction as the figures.
 *
 * @param next the offset of the first record that is not counted yet
 */
@Document("fences")
public record Fence(@Id String id, long next) {}
