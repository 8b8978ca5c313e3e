package org.wishlight.matching.sense;

import java.time.Instant;
import org.bson.types.Binary;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The sense of a wish or an offer, without a word of it.
 *
 * @param mark of the words that it was made from
 */
@Document("senses")
record StoredSense(@Id String id, String mark, Binary numbers, Instant madeAt) {}
