package org.wishlight.intake.wish;

import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wishlight.contracts.ContactEvent;
import org.wishlight.intake.person.PersonalData;
import org.wishlight.starter.outbox.ContactMessage;
import org.wishlight.starter.outbox.OutboxSource;

/** What leaves with a wish: its events for everybody, its wisher's contact for notification. */
@Configuration(proxyBeanMethods = false)
class Contacts {
  private static final String LANGUAGE = "zh-CN";

  private final PersonalData personalData;

  Contacts(PersonalData personalData) {
    this.personalData = personalData;
  }

  @Bean
  OutboxSource wishOutbox() {
    return new OutboxSource(WishDocument.COLLECTION, this::of);
  }

  /** A wish's wisher is stored once, with the wish itself. */
  private List<ContactMessage> of(OutboxSource.ChangedFields changed) {
    var wish = changed.fields();
    return wish.containsKey("wisher") ? List.of(message(changed.id(), wish)) : List.of();
  }

  private ContactMessage message(String id, Document wish) {
    var wisher = personalData.open(wish.get("wisher", Binary.class), id);
    return new ContactMessage(
        UUID.fromString(wish.getList("history", Document.class).getFirst().getString("_id")),
        wish.getString("person"),
        wish.getString("office"),
        wish.getString("neighborhood"),
        new ContactEvent.Changed(wisher.name(), wisher.phone(), LANGUAGE));
  }
}
