package org.wishlight.starter.outbox;

import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.wishlight.contracts.Topics;

/**
 * A collection whose documents carry their events in {@code history}. Declared as a bean, it is
 * relayed. Its documents may only be changed by {@code $push} of whole entries ({@link Aggregates}
 * does); the array exists from the insert on. Parts of entries may be taken out later: that is not
 * told, but what is sent again is sent without them. Where everything is sent again, the sources
 * follow each other in the order of the beans.
 *
 * @param collection its name
 * @param contacts what the changed fields of a document say about a person's contact, as messages
 *     for the compacted {@link Topics#CONTACTS}
 */
public record OutboxSource(
    String collection, Function<ChangedFields, List<ContactMessage>> contacts) {

  public static OutboxSource of(String collection) {
    return new OutboxSource(collection, changed -> List.of());
  }

  /** All fields of an inserted document, or those that an update has set. */
  public record ChangedFields(String id, Document fields) {}
}
