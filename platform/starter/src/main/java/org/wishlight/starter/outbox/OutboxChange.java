package org.wishlight.starter.outbox;

import java.util.Date;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What one change of a document has to tell.
 *
 * @param token the change stream's position behind it; null for a document read as a whole
 * @param entries new history entries, oldest first
 */
record OutboxChange(
    @Nullable BsonDocument token, List<Document> entries, List<ContactMessage> contacts) {

  List<ProducerRecord<byte[], byte[]>> records(OutboxMessages messages) {
    var records = new java.util.ArrayList<ProducerRecord<byte[], byte[]>>();
    contacts.forEach(contact -> records.add(messages.contact(contact)));
    entries.forEach(entry -> records.add(messages.event(entry)));
    return records;
  }

  List<Date> times() {
    return entries.stream().map(entry -> entry.get("time", Date.class)).toList();
  }
}
