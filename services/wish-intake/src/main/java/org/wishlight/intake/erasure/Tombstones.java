package org.wishlight.intake.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.wishlight.starter.outbox.ContactMessage;
import org.wishlight.starter.outbox.OutboxSource;

/**
 * Tells, in the one write that begins an erasure, everybody of it and {@code contacts} that there
 * is nothing left.
 */
@Configuration(proxyBeanMethods = false)
class Tombstones {
  private static final String HISTORY = "history";

  /** Before the wishes: where all is told again, the contact of who came back stays the last. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  OutboxSource peopleOutbox() {
    return new OutboxSource(ErasedPerson.COLLECTION, Tombstones::of);
  }

  /** One for each time that the person was erased. */
  private static List<ContactMessage> of(OutboxSource.ChangedFields changed) {
    var entries = new ArrayList<>(changed.fields().getList(HISTORY, Document.class, List.of()));
    changed
        .fields()
        .forEach(
            (field, value) -> {
              if (field.startsWith(HISTORY + ".") && value instanceof Document entry) {
                entries.add(entry);
              }
            });
    return entries.stream().map(entry -> tombstone(changed.id(), entry)).toList();
  }

  private static ContactMessage tombstone(String person, Document entry) {
    return new ContactMessage(
        UUID.fromString(entry.getString("_id")),
        person,
        entry.getString("office"),
        entry.getString("neighborhood"),
        null);
  }
}
